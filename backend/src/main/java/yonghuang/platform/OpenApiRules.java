package yonghuang.platform;

import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the published OpenAPI true: every member of a record is there, null only where the code says it may be, and every
 * operation may answer with a problem.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiRules {
    private static final String PROBLEM = "Problem";

    @Bean
    OpenApiCustomizer trueToTheCode() {
        return api -> {
            api.info(new Info().title("甬黄优品 (Yonghuang)").version("1").description("Shop, orders, payments and warehouses."));
            api.setServers(List.of());
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getComponents()
                    .addSecuritySchemes("bearer", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
            api.getPaths().values().forEach(path -> path.readOperations().forEach(operation -> operation
                    .getResponses()
                    .addApiResponse("default", new ApiResponse().description("A problem (RFC 9457)").content(problemContent()))));
        };
    }

    private static Content problemContent() {
        return new Content()
                .addMediaType("application/problem+json", new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
    }

    private static Schema<?> problem() {
        var problem = new Schema<>().types(Set.of("object"));
        for (var member : List.of("type", "title", "detail", "instance")) problem.addProperty(member, new Schema<>().types(Set.of("string")));
        problem.addProperty("status", new Schema<>().types(Set.of("integer")));
        problem.setRequired(List.of("type", "title", "status", "detail", "instance"));
        return problem;
    }
}

package yonghuang.platform;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
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
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers, RecordSchemas names) {
        var resolver = new ModelResolver(mappers.jsonMapper(), names) {
            @Override
            @SuppressWarnings("rawtypes") // the OpenAPI model is raw
            public Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
                names.see(_mapper.constructType(type.getType()).getRawClass());
                return super.resolve(type, context, next);
            }
        };
        return resolver.openapi31(true);
    }

    @Bean
    OpenApiCustomizer trueToTheCode(RecordSchemas records) {
        return api -> {
            api.info(new Info()
                    .title("甬黄优品 (Yonghuang)")
                    .version("1")
                    .description("Shop, orders, payments and warehouses."));
            api.setServers(List.of(new Server().url("/")));
            var components = api.getComponents();
            records.complete(components.getSchemas(), sentByCallers(api));
            components.addSchemas(PROBLEM, problem());
            components.addSecuritySchemes(
                    "bearer",
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .bearerFormat("JWT"));
            operations(api)
                    .forEach(operation -> operation
                            .getResponses()
                            .addApiResponse(
                                    "default",
                                    new ApiResponse()
                                            .description("A problem (RFC 9457)")
                                            .content(problemContent())));
        };
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    /** Names of the schemas that stand in a request body, and of those they hold. */
    private static Set<String> sentByCallers(OpenAPI api) {
        var found = new HashSet<String>();
        operations(api)
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .forEach(content ->
                        follow(content.getSchema(), api.getComponents().getSchemas(), found));
        return found;
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the OpenAPI model is raw
    private static void follow(@Nullable Schema schema, Map<String, Schema> all, Set<String> found) {
        if (schema == null) return;
        var ref = schema.get$ref();
        if (ref != null) {
            var name = ref.substring(ref.lastIndexOf('/') + 1);
            if (found.add(name)) follow(all.get(name), all, found);
        }
        follow(schema.getItems(), all, found);
        var properties = (Map<String, Schema>) schema.getProperties();
        if (properties != null) properties.values().forEach(property -> follow(property, all, found));
    }

    private static Content problemContent() {
        return new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
    }

    private static Schema<?> problem() {
        var problem = new Schema<>().types(Set.of("object"));
        for (var member : List.of("type", "title", "detail", "instance"))
            problem.addProperty(member, new Schema<>().types(Set.of("string")));
        problem.addProperty("status", new Schema<>().types(Set.of("integer")));
        problem.setRequired(List.of("type", "title", "status", "detail", "instance"));
        return problem;
    }
}

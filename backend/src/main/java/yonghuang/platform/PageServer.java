package yonghuang.platform;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The built pages: files named by their content are kept for a year, everything else is asked for again. */
@Configuration(proxyBeanMethods = false)
class PageServer implements WebMvcConfigurer {
    private static final String PAGES = "classpath:/META-INF/resources/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(PAGES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/art/**")
                .addResourceLocations(PAGES + "art/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
        registry.addResourceHandler("/**")
                .addResourceLocations(PAGES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new PageOrFile());
    }

    /** An address of the shop's own pages is answered by the one page that routes in the browser. */
    private static final class PageOrFile extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            if (file != null) return file;
            return isPage(path) ? super.getResource("index.html", location) : null;
        }

        private static boolean isPage(String path) {
            return !path.startsWith("api/")
                    && !path.equals("api")
                    && !path.startsWith("actuator")
                    && !path.contains(".");
        }
    }
}

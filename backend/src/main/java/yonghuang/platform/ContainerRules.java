package yonghuang.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The container's own error pages say nothing about the container. */
@Configuration(proxyBeanMethods = false)
class ContainerRules {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTheContainer() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReport.class.getName());
            }
        });
    }

    /** Tomcat makes it by name, so it is public with a public constructor. */
    public static final class ProblemReport extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, Throwable thrown) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            var body = "{\"type\":\"/problems/invalid-request\",\"title\":\"Invalid request\",\"status\":"
                    + response.getStatus()
                    + ",\"detail\":\"The request cannot be read.\",\"instance\":\"/\",\"errors\":[]}";
            try {
                response.setContentType("application/problem+json");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                var reporter = response.getReporter();
                if (reporter != null) reporter.write(body);
                response.finishResponse();
            } catch (IOException callerHasGone) {
                container.getLogger().debug("error answer not written", callerHasGone);
            }
        }
    }
}

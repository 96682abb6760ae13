package yonghuang.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Profile {@code check}: says what does not add up and ends, with status 1 when anything does not. Repairs nothing. */
@Component
@Profile("check")
class CheckCommand implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(CheckCommand.class);

    private final ConsistencyEndpoint consistency;
    private final ConfigurableApplicationContext context;

    CheckCommand(ConsistencyEndpoint consistency, ConfigurableApplicationContext context) {
        this.consistency = consistency;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var report = consistency.check();
        report.differences().forEach(difference -> log.error("{}", difference));
        log.info(
                "{} things checked, {} differences",
                report.checked(),
                report.differences().size());
        ExitCodeGenerator status = () -> report.differences().isEmpty() ? 0 : 1;
        Thread.ofPlatform().name("check-ends").start(() -> System.exit(SpringApplication.exit(context, status)));
    }
}

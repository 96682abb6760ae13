package yonghuang;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The walls between modules, and their drawings under {@code target/spring-modulith-docs}. */
class ModularityTests {
    private static final ApplicationModules MODULES = ApplicationModules.of(ShopApplication.class);

    @Test
    void everyModuleKeepsToWhatItMayUse() {
        MODULES.verify();
    }

    @Test
    void drawsTheModules() {
        new Documenter(MODULES).writeDocumentation();
    }
}

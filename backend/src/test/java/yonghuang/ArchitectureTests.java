package yonghuang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import breaking.orders.AsksTheWallClock;
import breaking.orders.ControllerOutsideWeb;
import breaking.orders.KnowsStripe;
import breaking.orders.KnowsTheBucket;
import breaking.orders.PrintsToTheConsole;
import breaking.orders.StoreHelper;
import breaking.shared.KnowsSpring;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RestController;

/** Rules of the house that no compiler checks; each is shown to bite on a class that breaks it. */
class ArchitectureTests {
    private static final JavaClasses SHOP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("yonghuang");

    private static final ArchRule SHARED_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAnyPackage("..shared..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "jakarta..", "tools.jackson..");

    private static final ArchRule STRIPE_STAYS_IN_THE_PROVIDER = noClasses()
            .that()
            .resideOutsideOfPackage("..payments.provider..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.stripe..");

    private static final ArchRule THE_BUCKET_IS_KNOWN_TO_ONE_CLASS = noClasses()
            .that()
            .doNotHaveSimpleName("BucketImages")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..");

    private static final ArchRule CONTROLLERS_LIVE_IN_WEB = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAnyPackage("..web..", "..platform..");

    private static final ArchRule TIME_IS_INJECTED = noClasses()
            .that()
            .resideOutsideOfPackage("..embeddedmongo..") // a server of its own, which knows nothing of the shop
            .and()
            .doNotHaveSimpleName("StoreConfiguration")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    private static final ArchRule NOBODY_PRINTS = noClasses()
            .that()
            .doNotHaveSimpleName("ShopApplication")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    private static final ArchRule NAMES_SAY_WHAT_IT_IS =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)");

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                Named.of("shared knows no framework", SHARED_KNOWS_NO_FRAMEWORK),
                Named.of("Stripe stays in the provider", STRIPE_STAYS_IN_THE_PROVIDER),
                Named.of("the bucket is known to one class", THE_BUCKET_IS_KNOWN_TO_ONE_CLASS),
                Named.of("controllers live in web", CONTROLLERS_LIVE_IN_WEB),
                Named.of("time is injected", TIME_IS_INJECTED),
                Named.of("nobody prints", NOBODY_PRINTS),
                Named.of("names say what it is", NAMES_SAY_WHAT_IT_IS));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theShopKeeps(ArchRule rule) {
        rule.check(SHOP);
    }

    private static boolean bites(ArchRule rule, Class<?> breaking) {
        return rule.allowEmptyShould(true)
                .evaluate(new ClassFileImporter().importClasses(breaking))
                .hasViolation();
    }

    @Test
    void frameworkInSharedIsFound() {
        assertThat(bites(SHARED_KNOWS_NO_FRAMEWORK, KnowsSpring.class)).isTrue();
    }

    @Test
    void stripeOutsideTheProviderIsFound() {
        assertThat(bites(STRIPE_STAYS_IN_THE_PROVIDER, KnowsStripe.class)).isTrue();
    }

    @Test
    void theBucketElsewhereIsFound() {
        assertThat(bites(THE_BUCKET_IS_KNOWN_TO_ONE_CLASS, KnowsTheBucket.class)).isTrue();
    }

    @Test
    void controllerOutsideWebIsFound() {
        assertThat(bites(CONTROLLERS_LIVE_IN_WEB, ControllerOutsideWeb.class)).isTrue();
    }

    @Test
    void wallClockIsFound() {
        assertThat(bites(TIME_IS_INJECTED, AsksTheWallClock.class)).isTrue();
    }

    @Test
    void printingIsFound() {
        assertThat(bites(NOBODY_PRINTS, PrintsToTheConsole.class)).isTrue();
    }

    @Test
    void helperIsFound() {
        assertThat(bites(NAMES_SAY_WHAT_IT_IS, StoreHelper.class)).isTrue();
    }
}

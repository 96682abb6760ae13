package yonghuang;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import yonghuang.images.StoredFiles;
import yonghuang.shared.PictureUse;

/** Whoever keeps the id of a file has to answer for its use, or it would be let go. */
class DocumentUseTests {
    private static final JavaClasses SHOP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test/"))
            .importPackages("yonghuang");

    private static Set<String> of(Predicate<JavaClass> which) {
        return SHOP.stream()
                .filter(which)
                .map(JavaClass::getPackageName)
                .filter(place -> !place.startsWith("yonghuang.images"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyPlaceThatRefersToFilesAnswersForThem() {
        var referring = of(one -> one.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> use.getTargetClass().isEquivalentTo(StoredFiles.class)));
        var answering = of(one -> one.isAssignableTo(PictureUse.class) && !one.isInterface());

        assertThat(answering).containsAll(referring);
        assertThat(referring)
                .containsExactly("yonghuang.invoices", "yonghuang.merchants.admission", "yonghuang.merchants.licences");
    }
}

package org.kursktimeline.timeline;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages of the timeline use each other as their {@code package-info.java} says, and in no other way. */
@AnalyzeClasses(packages = "org.kursktimeline.timeline", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTests {

    private static final String TIMELINE = "org.kursktimeline.timeline";

    @ArchTest
    static final ArchRule everyArrowPointsDown = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(TIMELINE + "..")
            .ensureAllClassesAreContainedInArchitecture()
            .layer("entry")
            .definedBy(TIMELINE + ".entry")
            .layer("moment")
            .definedBy(TIMELINE + ".moment")
            .layer("filter")
            .definedBy(TIMELINE + ".filter")
            .layer("question")
            .definedBy(TIMELINE)
            .layer("read")
            .definedBy(TIMELINE + ".read")
            .layer("group")
            .definedBy(TIMELINE + ".group")
            .layer("change")
            .definedBy(TIMELINE + ".change")
            .layer("history")
            .definedBy(TIMELINE + ".history")
            .layer("web")
            .definedBy(TIMELINE + ".web")
            .whereLayer("entry")
            .mayNotAccessAnyLayer()
            .whereLayer("moment")
            .mayOnlyAccessLayers("entry")
            .whereLayer("filter")
            .mayOnlyAccessLayers("entry")
            .whereLayer("question")
            .mayOnlyAccessLayers("entry", "moment", "filter")
            .whereLayer("read")
            .mayOnlyAccessLayers("entry", "moment", "filter", "question")
            .whereLayer("group")
            .mayOnlyAccessLayers("entry", "moment", "filter", "question", "read")
            .whereLayer("change")
            .mayOnlyAccessLayers("entry", "moment", "filter", "question", "read")
            .whereLayer("history")
            .mayOnlyAccessLayers("entry", "moment", "filter")
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer();
}

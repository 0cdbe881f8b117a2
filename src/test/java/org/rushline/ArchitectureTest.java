package org.rushline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.function.Predicate;

/** Checks which package may know which, and where each library is used. */
@AnalyzeClasses(packages = "org.rushline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_code_is_as_the_picture_draws_it =
            classes()
                    .that()
                    .resideOutsideOfPackage("org.rushline.platform..")
                    .should(
                            adhereToPlantUmlDiagram(
                                    Path.of("docs/architecture.puml"),
                                    consideringOnlyDependenciesInDiagram()));

    @ArchTest
    static void no_arrow_is_drawn_that_nobody_needs(JavaClasses classes) {
        var known =
                classes.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(ArchitectureTest::arrow)
                        .collect(toSet());
        assertThat(TableOwnersTest.arrows())
                .allMatch(arrow -> known.contains(arrow) || TableOwnersTest.isNeeded(arrow));
    }

    private static String arrow(Dependency dependency) {
        return TableOwnersTest.component(dependency.getOriginClass().getPackageName())
                + " --> "
                + TableOwnersTest.component(dependency.getTargetClass().getPackageName());
    }

    @ArchTest
    static final ArchRule the_platform_knows_no_feature =
            noClasses()
                    .that()
                    .resideInAPackage("org.rushline.platform..")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            "org.rushline.platform..",
                            "java..",
                            "javax..",
                            "jakarta..",
                            "org.eclipse.microprofile..",
                            "org.flywaydb..",
                            "io.github.bucket4j..",
                            "com.github.benmanes.caffeine..",
                            "org.dhatim.fastexcel..");

    @ArchTest
    static final ArchRule no_two_features_know_each_other =
            slices().matching("org.rushline.(*)..").should().beFreeOfCycles();

    /** A feature is a package below {@code org.rushline} with those below it. */
    @ArchTest
    static final ArchRule what_is_stored_is_known_to_its_feature_alone =
            noClasses()
                    .should(
                            describeDependency(
                                    "know an entity of another feature",
                                    use ->
                                            use.getTargetClass().isAnnotatedWith(Entity.class)
                                                    && !feature(use.getOriginClass())
                                                            .equals(
                                                                    feature(
                                                                            use
                                                                                    .getTargetClass()))));

    private static String feature(JavaClass type) {
        return type.getPackageName().split("\\.", 4)[2];
    }

    private static ArchCondition<JavaClass> describeDependency(
            String description, Predicate<Dependency> found) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(found)
                        .forEach(
                                use ->
                                        events.add(
                                                SimpleConditionEvent.satisfied(
                                                        type, use.getDescription())));
            }
        };
    }

    /** A newcomer reads a package at one look. */
    @ArchTest
    static void no_package_has_more_than_twenty_files(JavaClasses classes) {
        var files =
                classes.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .collect(groupingBy(JavaClass::getPackageName, counting()));
        assertThat(files).allSatisfy((name, count) -> assertThat(count).isLessThanOrEqualTo(20));
    }

    @ArchTest
    static void no_two_types_have_one_name(JavaClasses classes) {
        var packages =
                classes.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(
                                groupingBy(
                                        JavaClass::getSimpleName,
                                        mapping(JavaClass::getPackageName, toList())));
        assertThat(packages).allSatisfy((name, homes) -> assertThat(homes).hasSize(1));
    }

    @ArchTest
    static final ArchRule the_grid_is_known_where_it_is_kept =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.rushline.cluster..", "org.rushline.holds..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.infinispan..", "org.jgroups..");

    @ArchTest
    static final ArchRule the_index_is_known_to_search_alone =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.rushline.search..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.hibernate..", "org.apache.lucene..");

    @ArchTest
    static final ArchRule stripe_is_spoken_to_in_one_class =
            noClasses()
                    .that()
                    .haveNameNotMatching(".*\\.StripeGateway(\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.stripe..");

    @ArchTest
    static final ArchRule pages_are_made_on_top_only =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.rushline.web..", "org.rushline.operator..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("jakarta.faces..");

    /** A request as CDI injects it takes what stands in the address for what was filled in. */
    @ArchTest
    static final ArchRule pages_ask_what_was_asked_in_one_place =
            noClasses()
                    .that()
                    .resideInAPackage("org.rushline.web..")
                    .and()
                    .areNotAssignableTo(Filter.class)
                    .should()
                    .callMethodWhere(
                            target(owner(assignableTo(ServletRequest.class)))
                                    .and(target(nameStartingWith("getParameter"))));

    /** Otherwise a page or an operation would have a limit of its own, or none. */
    @ArchTest
    static final ArchRule tries_are_counted_where_they_are_made =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("AccountService")
                    .and()
                    .doNotHaveSimpleName("TriesLeft")
                    .should()
                    .dependOnClassesThat()
                    .haveSimpleName("LoginThrottle");

    /**
     * Else only who streams, locks a table, binds arrays of its own types, or must be quick to
     * fail.
     */
    @ArchTest
    static final ArchRule sql_is_spoken_in_one_way =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.rushline.platform.sql..")
                    .and()
                    .doNotHaveSimpleName("TicketList")
                    .and()
                    .doNotHaveSimpleName("Log")
                    .and()
                    .doNotHaveSimpleName("Ring")
                    .and()
                    .doNotHaveSimpleName("PlanWriter")
                    .and()
                    .doNotHaveSimpleName("Audit")
                    .and()
                    .doNotHaveSimpleName("DatabaseProbe")
                    .should()
                    .callMethodWhere(
                            target(owner(assignableTo(Connection.class)))
                                    .and(target(nameMatching("(prepare|create)Statement"))))
                    .orShould()
                    .callMethodWhere(
                            target(owner(assignableTo(EntityManager.class)))
                                    .and(target(nameMatching("createNativeQuery"))));

    @ArchTest
    static final ArchRule tokens_are_made_and_read_in_one_place =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.rushline.sessions..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.nimbusds..");

    /** Its proxy refuses them only when somebody uses them. */
    @ArchTest
    static final ArchRule of_an_enterprise_bean_others_call_what_is_public =
            noClasses()
                    .should()
                    .callMethodWhere(
                            describe(
                                    "it is a bean's own",
                                    call ->
                                            isEnterpriseBean(call.getTargetOwner())
                                                    && !call.getOriginOwner()
                                                            .equals(call.getTargetOwner())
                                                    && call.getTarget()
                                                            .resolveMember()
                                                            .filter(ArchitectureTest::isOwn)
                                                            .isPresent()));

    private static boolean isEnterpriseBean(JavaClass type) {
        return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
    }

    private static boolean isOwn(JavaMethod method) {
        var modifiers = method.getModifiers();
        return !modifiers.contains(JavaModifier.PUBLIC) && !modifiers.contains(JavaModifier.STATIC);
    }

    /** RESTEasy would put the application's path before the address once more. */
    @ArchTest
    static final ArchRule where_a_thing_is_only_one_class_says =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.rushline.platform")
                    .should()
                    .callMethod(Response.class, "created", URI.class)
                    .orShould()
                    .callMethod(Response.class, "accepted")
                    .orShould()
                    .callMethod(Response.class, "accepted", Object.class)
                    .orShould()
                    .callMethod(Response.class, "seeOther", URI.class)
                    .orShould()
                    .callMethod(Response.class, "temporaryRedirect", URI.class)
                    .orShould()
                    .callMethod(Response.ResponseBuilder.class, "location", URI.class);

    @ArchTest
    static final ArchRule every_resource_says_who_may =
            classes()
                    .that()
                    .areAnnotatedWith(jakarta.ws.rs.Path.class)
                    .should()
                    .beAnnotatedWith(RolesAllowed.class)
                    .orShould()
                    .beAnnotatedWith(PermitAll.class);
}

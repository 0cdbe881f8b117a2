package org.rushline.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rushline.accounts.Role;
import org.rushline.edge.Requests;
import org.rushline.edge.Requests.Operation;
import org.rushline.testing.Http;
import org.rushline.testing.Refusal;
import org.rushline.testing.Visitor;

/** The page about staff says who may do what, and the server does it. */
@ArquillianTest
class RolesIT {

    private static final Path PAGE = Path.of("docs/staff.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `([A-Z]+ /api/operator\\S*)` \\| (.*) \\|");
    private static final Pattern PAGE_ROW = Pattern.compile("\\| `(/operator\\S*)` \\| (.*) \\|");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern NAME = Pattern.compile("`([A-Z_]+)`");
    private static final String OPERATORS = "/api/operator/";

    /** By the operation. */
    private static Map<String, Set<Role>> allowed;

    /** By the page. */
    private static Map<String, Set<Role>> pages;

    @BeforeAll
    static void read() throws IOException {
        allowed = table(ROW);
        pages = table(PAGE_ROW);
    }

    private static Map<String, Set<Role>> table(Pattern rows) throws IOException {
        var table = new TreeMap<String, Set<Role>>();
        for (var row : rows.matcher(Files.readString(PAGE)).results().toList()) {
            assertThat(table.put(row.group(1), roles(row.group(2)))).as(row.group()).isNull();
        }
        return table;
    }

    private static Set<Role> roles(String cell) {
        if (cell.equals("everybody who works here")) {
            return EnumSet.allOf(Role.class);
        }
        var roles = EnumSet.of(Role.ADMINISTRATOR);
        NAME.matcher(cell).results().forEach(name -> roles.add(Role.valueOf(name.group(1))));
        assertThat(roles.size() > 1 || cell.equals("nobody else")).as(cell).isTrue();
        return roles;
    }

    @Test
    void the_page_names_every_operation_and_no_other() {
        assertThat(Requests.operations().stream().map(Operation::toString))
                .filteredOn(operation -> operation.contains(OPERATORS))
                .containsExactlyInAnyOrderElementsOf(allowed.keySet());
    }

    @Test
    void the_page_names_every_page_and_no_other() throws IOException {
        try (var files = Files.walk(PAGES)) {
            var there =
                    files.map(file -> "/" + PAGES.relativize(file))
                            .filter(path -> path.matches("/operator(/.*)?\\.xhtml"))
                            .map(path -> path.replace(".xhtml", ""));
            assertThat(there).containsExactlyInAnyOrderElementsOf(pages.keySet());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_role_opens_the_pages_that_are_for_it_and_no_other(Role role) {
        var browser = Worker.as(role).visitor();
        pages.forEach(
                (page, roles) -> {
                    var expected = roles.contains(role) ? 200 : 403;
                    assertThat(browser.get(page).statusCode()).as(page).isEqualTo(expected);
                    assertThat(browser.get(page + ".xhtml").statusCode())
                            .as(page)
                            .isNotEqualTo(200);
                });
    }

    @Test
    void whoever_does_not_work_here_opens_none_of_them() {
        var buyer = Worker.hired().visitor();
        for (var page : pages.keySet()) {
            assertThat(buyer.get(page).statusCode()).as(page).isEqualTo(403);
            assertThat(new Visitor().get(page).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).contains("/sign-in?return="));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_role_may_do_what_the_page_says_and_nothing_else(Role role) {
        var http = Worker.as(role).http();
        allowed.forEach(
                (operation, roles) -> {
                    var answer = Worker.ask(http, operation).body();
                    if (roles.contains(role)) {
                        assertThat(answer).as(operation).doesNotContain("/not-allowed");
                    } else {
                        assertThat(answer).as(operation).contains("/not-allowed");
                    }
                });
    }

    @Test
    void whoever_does_not_work_here_may_do_none_of_it() {
        var buyer = Worker.hired().http();
        for (var operation : allowed.keySet()) {
            assertThat(Worker.ask(buyer, operation).body()).as(operation).contains("/not-allowed");
            assertThat(Worker.ask(Http.anonymous(), operation).body())
                    .as(operation)
                    .contains("/sign-in-needed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_works_here_has_what_buyers_have(Role role) {
        var http = Worker.as(role).http();
        assertThat(http.get("/api/me/bookings").statusCode()).isEqualTo(200);
        Refusal.assertRefused(
                http.post("/api/bookings/evt_999999999", "{}", "Idempotency-Key", "1"),
                400,
                "invalid-fields");
    }
}

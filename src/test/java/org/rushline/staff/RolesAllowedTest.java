package org.rushline.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rushline.accounts.Person;
import org.rushline.accounts.Role;
import org.rushline.edge.Requests;
import org.rushline.edge.Requests.Operation;

/** Every operation says whom it is for, in names that there are. */
class RolesAllowedTest {

    static Stream<Operation> operations() {
        return Requests.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void it_says_whom_it_is_for(Operation operation) {
        var own = said(operation.method());
        var said = own.isEmpty() ? said(operation.method().getDeclaringClass()) : own;
        assertThat(said).as(operation.toString()).isPresent();
        if (operation.path().startsWith("/api/operator/")) {
            assertThat(said.orElseThrow()).isNotEmpty().allMatch(RolesAllowedTest::isOfStaff);
        } else {
            assertThat(said.orElseThrow()).isIn(List.of(), List.of(Person.BUYER));
        }
    }

    /** Empty within for everybody. */
    private static Optional<List<String>> said(AnnotatedElement element) {
        if (element.isAnnotationPresent(PermitAll.class)) {
            return Optional.of(List.of());
        }
        return Optional.ofNullable(element.getAnnotation(RolesAllowed.class))
                .map(roles -> List.of(roles.value()));
    }

    private static boolean isOfStaff(String name) {
        return name.equals(Person.STAFF)
                || Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(name));
    }
}

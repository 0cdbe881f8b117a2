package org.rushline.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    @Test
    void a_problem_is_found_however_deep_it_is_wrapped() {
        var problem = new NotFound("venue");
        assertThat(Problems.in(new EJBException("", new RuntimeException(problem))))
                .contains(problem);
    }

    @Test
    void a_lost_update_is_a_conflict() {
        var lost = new EJBException("", new OptimisticLockException());
        assertThat(Problems.in(lost).orElseThrow().slug()).isEqualTo("changed-meanwhile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "55P03", "57014", "40P01", "40001"})
    void what_passes_by_itself_says_when_to_try_again(String state) {
        var problem = Problems.in(new PersistenceException(new SQLException("", state)));
        assertThat(problem.orElseThrow().status()).isEqualTo(503);
        assertThat(problem.orElseThrow().retryAfter()).isEqualTo(2);
    }

    @Test
    void a_pool_without_a_free_connection_is_busy_not_broken() {
        assertThat(Problems.in(new SQLTransientConnectionException()).orElseThrow().status())
                .isEqualTo(503);
    }

    @Test
    void two_who_make_the_same_thing_at_once_do_not_both_succeed_nor_fail_with_500() {
        assertThat(Problems.in(new SQLException("", "23505")).orElseThrow().status())
                .isEqualTo(409);
    }

    @Test
    void a_broken_constraint_that_no_request_should_reach_is_a_fault_of_ours() {
        assertThat(Problems.in(new SQLException("", "23514"))).isEmpty();
        assertThat(Problems.in(new IllegalStateException())).isEmpty();
    }

    @Test
    void causes_that_form_a_circle_come_to_an_end() {
        var first = new RuntimeException();
        first.initCause(new RuntimeException(first));
        assertThat(Problems.in(first)).isEmpty();
    }
}

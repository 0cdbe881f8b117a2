package org.rushline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.passwords.Passwords;
import org.rushline.platform.problem.InvalidFields;

class NewAccountTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Passwords PASSWORDS = new Passwords();

    @Test
    void case_and_blanks_around_an_address_do_not_matter() {
        var account =
                new NewAccount("  Annette@Post.Example ", PASSWORD, " Annette ").check(PASSWORDS);
        assertThat(account.email()).isEqualTo("annette@post.example");
        assertThat(account.name()).isEqualTo("Annette");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.co",
                "first.last+tag@sub.post.example",
                "o'brien@x-y.example",
                "1@xn--bcher-kva.example"
            })
    void addresses_of_all_sorts_are_taken(String email) {
        assertThat(wrongFields(new NewAccount(email, PASSWORD, "Annette"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "annette",
                "@post.example",
                "a@",
                "a@b",
                "a b@post.example",
                "a@b@c.example",
                "a@-b.example",
                "a@b..example",
                "a\n@b.example",
                "ä@post.example"
            })
    void what_is_no_address_is_not(String email) {
        assertThat(wrongFields(new NewAccount(email, PASSWORD, "Annette")))
                .containsExactly("email");
    }

    @Test
    void an_address_longer_than_mail_allows_is_not() {
        var email = "a@" + "long.".repeat(60) + "example";
        assertThat(wrongFields(new NewAccount(email, PASSWORD, "Annette")))
                .containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines", "\u202eettennA", "bell\u0007"})
    void a_name_can_be_read(String name) {
        assertThat(wrongFields(new NewAccount("a@b.example", PASSWORD, name)))
                .containsExactly("name");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        assertThat(wrongFields(new NewAccount(null, null, null)))
                .containsExactly("email", "password", "name");
    }

    @Test
    void it_does_not_tell_a_log_what_it_holds() {
        var text = new NewAccount("annette@post.example", PASSWORD, "Annette").toString();
        assertThat(text).doesNotContain(PASSWORD).doesNotContain("annette");
    }

    private static List<String> wrongFields(NewAccount account) {
        var refusal = catchThrowableOfType(InvalidFields.class, () -> account.check(PASSWORDS));
        return refusal == null
                ? List.of()
                : refusal.errors().stream().map(InvalidFields.FieldError::field).toList();
    }
}

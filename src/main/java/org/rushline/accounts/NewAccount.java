package org.rushline.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.passwords.Passwords;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;
import org.rushline.platform.validation.Characters;

/** A sign-up. */
@Schema(description = "A new account.")
public record NewAccount(
        @Schema(
                        description =
                                "The e-mail address, 254 ASCII characters at most. Case does not matter.",
                        examples = "ada@example.org")
                String email,
        @Schema(
                        description =
                                "The password, 10 to 200 characters; one that is easily guessed is refused.",
                        examples = "correct horse battery")
                String password,
        @Schema(description = "The person's name, 1 to 100 characters.", examples = "Ada")
                String name) {

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 100;

    /** Enough to catch slips; whether mail arrives, only mail can tell. */
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

    /** Null becomes empty: then one rule finds both. */
    public NewAccount {
        email = normalized(email);
        password = password == null ? "" : password;
        name = name == null ? "" : name.strip();
    }

    public static String normalized(String email) {
        return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }

    /** Throws InvalidFields naming {@code email}, {@code password}, {@code name}. */
    public NewAccount check(Passwords judges) {
        var errors = new ArrayList<FieldError>();
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            errors.add(new FieldError("email", "must be an e-mail address"));
        }
        judges.reasonAgainst(password, name, email)
                .ifPresent(reason -> errors.add(new FieldError("password", reason)));
        reasonAgainstName(errors);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return this;
    }

    private void reasonAgainstName(List<FieldError> errors) {
        var length = name.codePointCount(0, name.length());
        if (length < 1 || length > LONGEST_NAME) {
            errors.add(new FieldError("name", "must have 1 to " + LONGEST_NAME + " characters"));
        } else if (!Characters.isLine(name)) {
            errors.add(new FieldError("name", "must be one line with something to see in it"));
        }
    }

    /** Says nothing: it would end in a log. */
    @Override
    public String toString() {
        return "NewAccount[…]";
    }
}

package org.rushline.accounts;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.rushline.platform.id.AccountId;

/**
 * Someone who is signed in, as the database had them at most half a minute ago.
 *
 * @param roles empty if they do not work here, or are barred
 * @param session the session they are signed in with
 * @param barred whether they work here, and have none of their roles before they have set up a
 *     second factor
 */
public record Person(AccountId id, String name, Set<Role> roles, UUID session, boolean barred) {

    /** What {@code @RolesAllowed} says of everybody who has an account. */
    public static final String BUYER = "BUYER";

    /** What it says of everybody who works here. */
    public static final String STAFF = "STAFF";

    /** The same person in another session. */
    public Person in(UUID other) {
        return new Person(id, name, roles, other, barred);
    }

    public boolean isStaff() {
        return !roles.isEmpty();
    }

    /** Whether they are one of these: {@link #BUYER}, {@link #STAFF}, or a {@link Role}. */
    public boolean isOneOf(String... names) {
        return Stream.of(names).anyMatch(this::is);
    }

    private boolean is(String name) {
        return switch (name) {
            case BUYER -> true;
            case STAFF -> isStaff();
            default -> roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.valueOf(name));
        };
    }
}

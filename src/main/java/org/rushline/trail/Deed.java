package org.rushline.trail;

import java.util.List;
import org.rushline.platform.id.AccountId;

/**
 * What somebody does or tries.
 *
 * @param who null if nobody is signed in
 * @param address where they are
 * @param request the id of their request; empty if it is not known
 * @param title what the operation is called; null if it was not reached
 * @param operation such as {@code POST /api/operator/events}
 * @param subject the path that they ask for
 */
public record Deed(
        AccountId who,
        String address,
        String request,
        String title,
        String operation,
        String subject) {

    private static final int LONGEST_OPERATION = 200;
    private static final int LONGEST_SUBJECT = 500;

    public Deed {
        operation = cut(operation, LONGEST_OPERATION);
        subject = cut(subject, LONGEST_SUBJECT);
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }

    List<String> about() {
        return IdsWithin.of(subject);
    }
}

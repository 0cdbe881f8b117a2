package org.rushline.seatplan.pretix.json;

import org.rushline.platform.problem.InvalidFields;

/** A point in the file: its JSON path and line. */
public record Location(String path, long line) {

    /** Said of a file that is something else altogether. */
    public static final String WANTED =
            "A seat plan is JSON in UTF-8 in the format of pretix's seat plan editor:"
                    + " an object with `categories`, and with `zones` of `rows` of `seats`.";

    public Location child(String name) {
        return new Location(path.isEmpty() ? name : path + "." + name, line);
    }

    public InvalidFields refused(String reason) {
        var where = reason + " (line " + line + ")";
        return path.isEmpty()
                ? new InvalidFields("plan", where + ". " + WANTED)
                : new InvalidFields(path, where);
    }
}

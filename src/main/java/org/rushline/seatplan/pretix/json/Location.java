package org.rushline.seatplan.pretix.json;

import org.rushline.platform.problem.InvalidFields;

/** A point in the file: its JSON path and line. */
public record Location(String path, long line) {

    /** Said of a file that is something else altogether. */
    public static final String WANTED =
            "A seat plan is JSON in UTF-8, as pretix's seat plan editor saves it:"
                    + " `categories`, and `zones` of `rows` of `seats`.";

    public Location child(String name) {
        return new Location(path.isEmpty() ? name : path + "." + name, line);
    }

    public InvalidFields refused(String reason) {
        return path.isEmpty() ? unreadable(reason) : new InvalidFields(path, at(reason));
    }

    /** Of a file that is not in the format, or of none. */
    InvalidFields unreadable(String reason) {
        return new InvalidFields(path.isEmpty() ? "plan" : path, at(reason) + ". " + WANTED);
    }

    private String at(String reason) {
        return reason + " (line " + line + ")";
    }
}

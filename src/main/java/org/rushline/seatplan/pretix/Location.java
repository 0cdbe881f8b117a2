package org.rushline.seatplan.pretix;

import org.rushline.platform.problem.InvalidFields;

/** A place in the file: its JSON path and line. */
record Location(String path, long line) {

    Location child(String name) {
        return new Location(path.isEmpty() ? name : path + "." + name, line);
    }

    InvalidFields refused(String reason) {
        return new InvalidFields(path.isEmpty() ? "plan" : path, reason + " (line " + line + ")");
    }
}

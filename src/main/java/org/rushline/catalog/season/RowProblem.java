package org.rushline.catalog.season;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.problem.InvalidFields.FieldError;

/** What is wrong in one row. */
@Schema(description = "What is wrong in one row of a season's table.")
public record RowProblem(
        @Schema(
                        description =
                                "The ordinal of the row as a spreadsheet shows it: the first event is in row 2.",
                        examples = "2")
                int row,
        @Schema(
                        description = "The title of the column; absent if it is the whole row.",
                        examples = "starts")
                String column,
        @Schema(
                        description = "What is wrong.",
                        examples = "must be a date and a time such as 2027-01-14 19:30")
                String reason) {

    FieldError error() {
        var cell = column == null ? "" : "." + column;
        return new FieldError("csv[%d]%s".formatted(row, cell), reason);
    }
}

package org.rushline.staff.invitations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.accounts.Role;
import org.rushline.platform.validation.OneOf;
import org.rushline.platform.validation.SingleLine;

/** Somebody who shall work here. */
@Schema(description = "Somebody who shall work here.")
public record NewInvitation(
        @Schema(description = "Whom you invite, for your own list.", examples = "Ada Lovelace")
                @NotNull
                @SingleLine
                @Size(max = 100)
                String invitee,
        @Schema(
                        description = "As what they will work.",
                        type = SchemaType.ARRAY,
                        implementation = Role.class)
                @NotNull
                @Size(min = 1, max = 7, message = "must name 1 to 7 roles")
                List<@NotNull @OneOf(Role.class) String> roles,
        @Schema(description = "For how many days the link is good; 7 if absent.", examples = "7")
                @Min(1)
                @Max(30)
                Integer days,
        @Schema(description = "Why; it is kept.", examples = "Ada starts at the counter today.")
                @NotNull
                @SingleLine
                @Size(max = 400)
                String reason) {

    public static final int USUAL_DAYS = 7;

    int daysOrUsual() {
        return days == null ? USUAL_DAYS : days;
    }

    /** Each once. */
    List<String> distinctRoles() {
        return roles.stream().distinct().sorted().toList();
    }
}

package org.rushline.waitingroom;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.OneOf;
import org.rushline.platform.validation.SingleLine;

/** What an operator decides for a waiting room; what is left out is the usual. */
@Schema(description = "How a waiting room works. What is left out is the usual.")
public record RoomSettings(
        @Schema(description = "How many may shop at once; 500 if absent.", examples = "500")
                @Min(1)
                @Max(1_000_000)
                Integer shoppingLimit,
        @Schema(
                        description = "How many are called in a minute at most; 600 if absent.",
                        examples = "600")
                @Min(1)
                @Max(1_000_000)
                Integer callsPerMinute,
        @Schema(description = "Seconds that an admission lasts; 900 if absent.", examples = "900")
                @Min(60)
                @Max(86_400)
                Integer admissionSeconds,
        @Schema(
                        description =
                                "Seconds after which a called person no longer counts as coming; 300 if absent. They can still come.",
                        examples = "300")
                @Min(10)
                @Max(86_400)
                Integer callSeconds,
        @Schema(
                        description =
                                "Who may join: accounts with a verified address, or all; VERIFIED if absent.",
                        implementation = Joiners.class)
                @OneOf(Joiners.class)
                String joiners,
        @Schema(
                        description =
                                "How many numbers a browser has to try at most before somebody may join; 10000 if absent, 0 for none. A slow phone tries 10000 in a second or two, half of them on average.",
                        examples = "10000")
                @Min(0)
                @Max(1_000_000)
                Integer joiningWork,
        @Schema(description = "Whether it opens by itself at the onsale; false if absent.")
                Boolean opensAtOnsale,
        @Schema(
                        description =
                                "How many people at the seats make a room that is off or has ended open by itself: standby. So it does if buyers wait too long. It ends after some minutes in which nobody waited and fewer than half as many came. Whatever else switches the room takes this back, until it is set again. Absent: it does not.",
                        examples = "400")
                @Min(1)
                @Max(1_000_000)
                Integer standbyPeople,
        @Schema(description = "What it says to everybody.") @Valid RoomTexts texts,
        @Schema(
                        description = "Why this is so now; the list of changes keeps it.",
                        examples = "The hall has a second bar.")
                @SingleLine
                @Size(max = 500)
                String reason) {

    public RoomSettings {
        shoppingLimit = or(shoppingLimit, 500);
        callsPerMinute = or(callsPerMinute, 600);
        admissionSeconds = or(admissionSeconds, 900);
        callSeconds = or(callSeconds, 300);
        joiners = or(joiners, Joiners.VERIFIED.name());
        joiningWork = or(joiningWork, 10_000);
        opensAtOnsale = or(opensAtOnsale, false);
        texts = or(texts, RoomTexts.NONE);
    }

    private static <T> T or(T value, T usual) {
        return value == null ? usual : value;
    }
}

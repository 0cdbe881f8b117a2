package org.rushline.waitingroom;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.validation.Text;

/** What a room says in each mode. */
@Schema(description = "What the waiting room says in each mode, up to 500 characters each.")
public record RoomTexts(
        @Schema(description = "While people join the draw.", examples = "Sales open at ten.")
                @Text
                @Size(max = 500)
                String draw,
        @Schema(description = "While the draw is made.") @Text @Size(max = 500) String closing,
        @Schema(description = "While people are called.") @Text @Size(max = 500) String open,
        @Schema(description = "While it is paused.") @Text @Size(max = 500) String paused,
        @Schema(description = "When it is over.") @Text @Size(max = 500) String ended) {

    static final RoomTexts NONE = new RoomTexts(null, null, null, null, null);

    /** Null if nothing is to be said. */
    public String of(RoomMode mode) {
        return byMode().get(mode);
    }

    private Map<RoomMode, String> byMode() {
        var texts = new EnumMap<RoomMode, String>(RoomMode.class);
        texts.put(RoomMode.DRAW, draw);
        texts.put(RoomMode.CLOSING, closing);
        texts.put(RoomMode.OPEN, open);
        texts.put(RoomMode.PAUSED, paused);
        texts.put(RoomMode.ENDED, ended);
        return texts;
    }

    JsonObject json() {
        var json = Json.createObjectBuilder();
        byMode().forEach(
                        (mode, text) -> {
                            if (text != null) {
                                json.add(mode.name(), text);
                            }
                        });
        return json.build();
    }

    static RoomTexts of(JsonObject json) {
        return new RoomTexts(
                json.getString("DRAW", null),
                json.getString("CLOSING", null),
                json.getString("OPEN", null),
                json.getString("PAUSED", null),
                json.getString("ENDED", null));
    }
}

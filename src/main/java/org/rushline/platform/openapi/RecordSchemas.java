package org.rushline.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.rushline.platform.json.ReadBack;

/** What the scanner makes of our records, put right. */
final class RecordSchemas {

    private static final String READ_BACK = ReadBack.class.getSimpleName();

    private RecordSchemas() {}

    static void complete(Map<String, Schema> schemas) {
        schemas.values().stream()
                .filter(schema -> schema.getProperties() != null)
                .forEach(RecordSchemas::complete);
    }

    private static void complete(Schema record) {
        for (var property : Map.copyOf(record.getProperties()).entrySet()) {
            if (String.valueOf(property.getValue().getRef()).endsWith("/" + READ_BACK)) {
                record.removeProperty(property.getKey()); // it collects members, and is none
            } else {
                listExamples(property.getValue());
                words(property.getValue());
            }
        }
    }

    /** A text that is one of an enum's constants is text, and no object. */
    private static void words(Schema property) {
        if (property.getEnumeration() != null) {
            property.setType(List.of(SchemaType.STRING));
        }
    }

    /** An annotation names one element; the example of a list is a list. */
    private static void listExamples(Schema property) {
        var examples = property.getExamples();
        if (examples != null && List.of(SchemaType.ARRAY).equals(property.getType())) {
            var lists = new ArrayList<Object>();
            examples.forEach(one -> lists.add(one instanceof List<?> ? one : List.of(one)));
            property.setExamples(lists);
        }
    }
}

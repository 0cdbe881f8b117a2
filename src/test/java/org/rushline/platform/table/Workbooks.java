package org.rushline.platform.table;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Reads workbooks as any program would: a ZIP with XML in it. */
public final class Workbooks {

    private Workbooks() {}

    /** The text of a file in a workbook; by its list of contents, as spreadsheets find it. */
    public static String entry(byte[] workbook, String name) throws IOException {
        var file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                var content = zip.getInputStream(zip.getEntry(name)).readAllBytes();
                return new String(content, StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** The cells of each row, as they stand there; what is left out is empty. */
    public static List<List<String>> sheet(byte[] workbook, int number) throws IOException {
        var xml = entry(workbook, "xl/worksheets/sheet" + number + ".xml");
        var rows = new ArrayList<List<String>>();
        try {
            var reader = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(xml));
            var text = new StringBuilder();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (reader.getLocalName().equals("row")) {
                            rows.add(new ArrayList<>());
                        } else if (reader.getLocalName().equals("c")) {
                            text.setLength(0);
                            fill(rows.get(rows.size() - 1), reader.getAttributeValue(null, "r"));
                        }
                    }
                    case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (reader.getLocalName().equals("c")) {
                            rows.get(rows.size() - 1).add(text.toString());
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    /** With empty cells up to this one, such as {@code C7}. */
    private static void fill(List<String> row, String cell) {
        while (row.size() < cell.charAt(0) - 'A') {
            row.add("");
        }
    }
}

package org.rushline.waitingroom.report;

import java.util.regex.Pattern;

/**
 * A report as CSV (RFC 4180). Names of lanes are what an operator has typed: they are quoted, and
 * stand behind a word of ours, so that no spreadsheet takes one for a formula.
 */
final class ReportTable {

    private static final String LINE_END = "\r\n";
    private static final Pattern PLAIN = Pattern.compile("[\\w.]+");

    private final StringBuilder text = new StringBuilder("name,value" + LINE_END);

    private ReportTable() {}

    static String of(RoomReport report) {
        var table = new ReportTable();
        table.row("joined", report.joined());
        table.row("drawn", report.drawn());
        table.row("called", report.called());
        table.row("noShows", report.noShows());
        table.row("abandoned", report.abandoned());
        table.row("notCalled", report.notCalled());
        table.row("letIn", report.letIn());
        table.row("shopping", report.shopping());
        table.row("bought", report.bought());
        table.row("sold", report.sold());
        table.row("left", report.left());
        table.row("timeUp", report.timeUp());
        table.row("waitedHalf", report.waitedHalf());
        table.row("waitedMost", report.waitedMost());
        for (var lane : report.lanes()) {
            table.row("lane." + lane.lane() + ".letIn", lane.letIn());
            table.row("lane." + lane.lane() + ".share", lane.share());
        }
        table.row("estimates.compared", report.estimates().compared());
        table.row("estimates.errorHalf", report.estimates().errorHalf());
        table.row("estimates.errorMost", report.estimates().errorMost());
        table.row("estimates.right", report.estimates().right());
        return table.text.toString();
    }

    private void row(String name, Number value) {
        text.append(cell(name)).append(',').append(value == null ? "" : value).append(LINE_END);
    }

    private static String cell(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}

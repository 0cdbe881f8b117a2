package org.rushline.seatplan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.rushline.platform.id.SeatPlanId;

/** Writes a plan's sections and seats as arrays: ten thousand seats are one statement. */
final class PlanWriter {

    private static final int CHUNK = 10_000;

    private static final String SECTIONS =
            """
            insert into section (seat_plan_id, number, name, zone, standing, category, outline,
                                 first_ordinal, places)
            select ?, * from unnest(?::int[], ?::text[], ?::text[], ?::boolean[], ?::text[],
                                    ?::jsonb[], ?::int[], ?::int[])
            """;
    private static final String SEATS =
            """
            insert into seat (seat_plan_id, ordinal, section, row_label, seat_label, x, y, category,
                              accessible, aisle_after, note, restricted_view)
            select ?, * from unnest(?::int[], ?::int[], ?::text[], ?::text[], ?::real[], ?::real[],
                                    ?::text[], ?::boolean[], ?::boolean[], ?::text[],
                                    ?::boolean[])
            """;

    private final Connection connection;
    private final SeatPlanId planId;

    PlanWriter(Connection connection, SeatPlanId planId) {
        this.connection = connection;
        this.planId = planId;
    }

    void write(PlanLayout layout) throws SQLException {
        writeSections(layout.sections());
        var seats = layout.everySeat().toList();
        for (int from = 0; from < seats.size(); from += CHUNK) {
            writeSeats(seats.subList(from, Math.min(seats.size(), from + CHUNK)));
        }
    }

    private void writeSections(List<PlanSection> sections) throws SQLException {
        insert(
                SECTIONS,
                column("int", sections, PlanSection::number),
                column("text", sections, PlanSection::name),
                column("text", sections, PlanSection::zone),
                column("boolean", sections, PlanSection::standing),
                column("text", sections, PlanSection::category),
                column("text", sections, section -> PlanJson.outline(section.outline())),
                column("int", sections, PlanSection::firstOrdinal),
                column("int", sections, PlanSection::capacity));
    }

    private void writeSeats(List<PlanSeat> seats) throws SQLException {
        insert(
                SEATS,
                column("int", seats, PlanSeat::ordinal),
                column("int", seats, PlanSeat::section),
                column("text", seats, PlanSeat::row),
                column("text", seats, PlanSeat::label),
                column("real", seats, PlanSeat::x),
                column("real", seats, PlanSeat::y),
                column("text", seats, PlanSeat::category),
                column("boolean", seats, PlanSeat::accessible),
                column("boolean", seats, PlanSeat::aisleAfter),
                column("text", seats, PlanSeat::note),
                column("boolean", seats, PlanSeat::restrictedView));
    }

    private record Column(String type, Object[] values) {}

    private static <T> Column column(String type, List<T> rows, Function<T, ?> value) {
        return new Column(type, rows.stream().map(value).toArray());
    }

    private void insert(String sql, Column... columns) throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            insert.setLong(1, planId.value());
            for (int i = 0; i < columns.length; i++) {
                insert.setArray(
                        i + 2, connection.createArrayOf(columns[i].type(), columns[i].values()));
            }
            insert.executeUpdate();
        }
    }
}

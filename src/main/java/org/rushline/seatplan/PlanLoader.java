package org.rushline.seatplan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a stored plan back, seat by seat in the order of the ordinals. */
final class PlanLoader {

    private static final int FETCH = 10_000;

    private final Connection connection;
    private final long planId;
    private final PlanBuilder plan = new PlanBuilder();

    PlanLoader(Connection connection, long planId) {
        this.connection = connection;
        this.planId = planId;
    }

    Optional<PlanLayout> load() throws SQLException {
        try (var select = prepare("select * from seat_plan where id = ?");
                var row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            addSections();
            return Optional.of(
                    plan.build(
                            row.getString("name"),
                            row.getFloat("width"),
                            row.getFloat("height"),
                            Stage.valueOf(row.getString("stage")),
                            PlanJson.categories(row.getString("categories"))));
        }
    }

    private record StoredSection(
            String name,
            String zone,
            boolean standing,
            String category,
            List<Point> outline,
            int places) {

        static StoredSection of(ResultSet row) throws SQLException {
            return new StoredSection(
                    row.getString("name"),
                    row.getString("zone"),
                    row.getBoolean("standing"),
                    row.getString("category"),
                    PlanJson.outline(row.getString("outline")),
                    row.getInt("places"));
        }
    }

    private void addSections() throws SQLException {
        var sections = sections();
        try (var select =
                prepare(
                        "select section, row_label, seat_label, x, y, category, accessible,"
                                + " aisle_after from seat"
                                + " where seat_plan_id = ? and row_label is not null"
                                + " order by ordinal")) {
            select.setFetchSize(FETCH);
            try (var seats = select.executeQuery()) {
                for (var section : sections) {
                    add(section, seats);
                }
            }
        }
    }

    private List<StoredSection> sections() throws SQLException {
        try (var select = prepare("select * from section where seat_plan_id = ? order by number");
                var rows = select.executeQuery()) {
            var sections = new ArrayList<StoredSection>();
            while (rows.next()) {
                sections.add(StoredSection.of(rows));
            }
            return sections;
        }
    }

    private void add(StoredSection section, ResultSet seats) throws SQLException {
        if (section.standing()) {
            plan.standing(
                    section.name(),
                    section.zone(),
                    section.outline(),
                    section.category(),
                    section.places());
            return;
        }
        plan.section(section.name(), section.zone(), section.outline());
        for (int i = 0; i < section.places() && seats.next(); i++) {
            plan.seat(
                    seats.getString(2),
                    seats.getString(3),
                    seats.getFloat(4),
                    seats.getFloat(5),
                    seats.getString(6),
                    seats.getBoolean(7),
                    seats.getBoolean(8));
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setLong(1, planId);
        return statement;
    }
}

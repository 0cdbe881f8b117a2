package org.rushline.web.reports;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rushline.platform.Money;
import org.rushline.reports.sales.SalesRow;

/** Tickets and money of some rows of the sales report, by currency. */
public final class SalesSum {

    private static final int WHOLE = 1_000;

    private final Map<String, Long> gross = new TreeMap<>();
    private final Map<String, Long> refunded = new TreeMap<>();
    private final Map<String, Integer> capacity = new TreeMap<>();
    private final Map<String, Integer> blocked = new TreeMap<>();
    private int sold;
    private int returned;

    void add(SalesRow row) {
        sold += row.sold();
        returned += row.returned();
        gross.merge(row.currency(), row.gross(), Long::sum);
        refunded.merge(row.currency(), row.refunded(), Long::sum);
        capacity.put(row.tierId(), row.capacity()); // each row of a tier has it
        blocked.put(row.tierId(), row.blocked());
    }

    public int getSold() {
        return sold;
    }

    public int getReturned() {
        return returned;
    }

    /** What was sold and not returned. */
    public int getKept() {
        return sold - returned;
    }

    public int getCapacity() {
        return capacity.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int getBlocked() {
        return blocked.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Of the capacity, in thousandths, for a bar. */
    public int getKeptShare() {
        return share(getKept());
    }

    /** Likewise. */
    public int getBlockedShare() {
        return share(getBlocked());
    }

    private int share(int tickets) {
        var all = getCapacity();
        return all == 0 ? 0 : (int) ((long) Math.min(Math.max(tickets, 0), all) * WHOLE / all);
    }

    public String getGross() {
        return text(gross);
    }

    public String getRefunded() {
        return text(refunded);
    }

    public String getNet() {
        var net = new TreeMap<>(gross);
        refunded.forEach((currency, amount) -> net.merge(currency, -amount, Long::sum));
        return text(net);
    }

    private static String text(Map<String, Long> byCurrency) {
        return byCurrency.entrySet().stream()
                .map(one -> signed(one.getValue(), one.getKey()))
                .collect(Collectors.joining(" · "));
    }

    private static String signed(long minorUnits, String currency) {
        var written = Money.of(Math.abs(minorUnits), currency).text();
        return minorUnits < 0 ? "−" + written : written;
    }
}

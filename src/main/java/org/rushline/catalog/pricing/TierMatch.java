package org.rushline.catalog.pricing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.rushline.platform.id.TierId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.WrongId;

/** Which of an event's tiers an operator means by which of those sent. */
public final class TierMatch {

    private final List<TierDetails> details;
    private final List<PriceTier> leftOver;
    private final Map<Integer, PriceTier> matched = new LinkedHashMap<>();

    private TierMatch(
            List<PriceTier> tiers,
            List<TierDetails> details,
            BiPredicate<PriceTier, TierDetails> alike) {
        this.details = details;
        leftOver = new ArrayList<>(tiers);
        for (int i = 0; i < details.size(); i++) {
            if (details.get(i).id() != null) {
                match(i, named(i));
            }
        }
        for (int i = 0; i < details.size(); i++) {
            var sent = details.get(i);
            if (sent.id() == null) {
                var position = i;
                leftOver.stream()
                        .filter(tier -> alike.test(tier, sent))
                        .findFirst()
                        .ifPresent(tier -> match(position, tier));
            }
        }
    }

    public static TierMatch byName(List<PriceTier> tiers, List<TierDetails> details) {
        return new TierMatch(tiers, details, (t, sent) -> t.name().equals(sent.plainName()));
    }

    public static TierMatch byCategories(List<PriceTier> tiers, List<TierDetails> details) {
        return new TierMatch(tiers, details, PriceTier::sells);
    }

    /** Throws InvalidFields if one has an id although there are no tiers. */
    public static void mustNameNone(List<TierDetails> details) {
        for (int i = 0; i < details.size(); i++) {
            if (details.get(i).id() != null) {
                throw new InvalidFields("tiers[" + i + "].id", "is for tiers that there are");
            }
        }
    }

    private PriceTier named(int position) {
        try {
            var id = TierId.of(details.get(position).id());
            return leftOver.stream()
                    .filter(tier -> tier.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> noTier(position, "is no tier of this event, or is twice"));
        } catch (WrongId e) {
            throw noTier(position, e.getMessage());
        }
    }

    private static InvalidFields noTier(int position, String reason) {
        return new InvalidFields("tiers[" + position + "].id", reason);
    }

    private void match(int position, PriceTier tier) {
        matched.put(position, tier);
        leftOver.remove(tier);
    }

    public boolean isComplete() {
        return leftOver.isEmpty() && matched.size() == details.size();
    }

    public List<PriceTier> leftOver() {
        return leftOver;
    }

    public List<PriceTier> otherCategories() {
        return matched.entrySet().stream()
                .filter(entry -> !entry.getValue().sells(details.get(entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Where those stand that are new. */
    public List<Integer> unmatched() {
        return IntStream.range(0, details.size())
                .filter(position -> !matched.containsKey(position))
                .boxed()
                .toList();
    }

    public void describe() {
        matched.forEach((position, tier) -> tier.describe(position, details.get(position)));
    }
}

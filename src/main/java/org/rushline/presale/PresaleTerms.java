package org.rushline.presale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.rushline.platform.id.TierId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;

/**
 * When a presale is, and what it opens.
 *
 * @param tiers null if it opens all of them
 */
record PresaleTerms(Instant opensAt, Instant endsAt, List<TierId> tiers) {

    /**
     * What is known when somebody wants a presale.
     *
     * @param now by the database's clock
     * @param before the presale as it was; null if it is new
     */
    record Known(Instant now, Instant startsAt, Collection<TierId> tiers, PresaleView before) {}

    /** Throws InvalidFields naming all that is wrong. */
    static PresaleTerms of(PresaleDetails details, Known known) {
        var errors = new ArrayList<FieldError>();
        var opens = opens(details, known);
        var ends = details.endsAt();
        if (!opens.isBefore(ends)) {
            errors.add(new FieldError("endsAt", "must be after the presale opens"));
        } else if (ends.isAfter(known.startsAt)) {
            errors.add(new FieldError("endsAt", "must not be after the event starts"));
        } else if (!ends.isAfter(known.now)) {
            errors.add(new FieldError("endsAt", "must be in the future"));
        }
        var untouched = known.before != null && opens.equals(known.before.opensAt());
        if (opens.isBefore(known.now) && !untouched) {
            errors.add(new FieldError("opensAt", "must be in the future"));
        }
        var tiers = details.tiers() == null ? null : tiers(details.tiers(), known.tiers, errors);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new PresaleTerms(opens, ends, tiers);
    }

    private static Instant opens(PresaleDetails details, Known known) {
        if (details.opensAt() != null) {
            return details.opensAt();
        }
        return known.before == null ? known.now : known.before.opensAt();
    }

    private static List<TierId> tiers(
            List<String> ids, Collection<TierId> known, List<FieldError> errors) {
        var seen = new HashSet<TierId>();
        var tiers = new ArrayList<TierId>();
        for (int i = 0; i < ids.size(); i++) {
            var tier = TierId.of(ids.get(i));
            var field = "tiers[" + i + "]";
            if (!known.contains(tier)) {
                errors.add(new FieldError(field, "is of another event, or of none"));
            } else if (!seen.add(tier)) {
                errors.add(new FieldError(field, "is named twice"));
            }
            tiers.add(tier);
        }
        return tiers;
    }
}

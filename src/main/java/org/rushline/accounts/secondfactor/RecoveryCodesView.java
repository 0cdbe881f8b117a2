package org.rushline.accounts.secondfactor;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New recovery codes, told this once. */
@Schema(name = "RecoveryCodes", description = "New recovery codes. They are not told again.")
public record RecoveryCodesView(
        @Schema(
                        description = "Ten codes, each good for one sign-in without the phone.",
                        examples = "JBSW-Y3DP-EHPK-3PXP")
                List<String> recoveryCodes) {

    static RecoveryCodesView of(List<RecoveryCode> codes) {
        return new RecoveryCodesView(codes.stream().map(RecoveryCode::readable).toList());
    }

    /** Says nothing: it would end in a log. */
    @Override
    public String toString() {
        return "RecoveryCodesView[…]";
    }
}

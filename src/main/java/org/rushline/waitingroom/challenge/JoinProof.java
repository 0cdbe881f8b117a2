package org.rushline.waitingroom.challenge;

/**
 * What somebody has done before they join.
 *
 * @param work the solution of an ALTCHA challenge, as its widgets send it; null if there is none
 * @param patience the token with which they have waited; null if there is none
 * @param addressBlock where they join from, see {@code ClientAddress}
 */
public record JoinProof(String work, String patience, String addressBlock) {

    public static JoinProof none(String addressBlock) {
        return new JoinProof(null, null, addressBlock);
    }
}

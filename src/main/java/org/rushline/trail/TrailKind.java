package org.rushline.trail;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entry is about. */
@Schema(
        description =
                """
                What an entry is about: a change, somebody who works here and signs in, a wrong password or code \
                for their account, or a request that was refused.""")
public enum TrailKind {
    CHANGE,
    SIGNED_IN,
    WRONG_PASSWORD,
    REFUSED
}

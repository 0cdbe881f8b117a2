package org.rushline.cluster;

import java.io.ObjectInputStream;
import java.io.Serializable;

/** Says so when somebody is made to build one from bytes. */
final class Trap implements Serializable {

    static final String SPRUNG = "a stranger's code has run";

    private void readObject(ObjectInputStream in) {
        System.out.println(SPRUNG);
    }
}

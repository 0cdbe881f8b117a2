package org.rushline.dev;

import java.net.URLClassLoader;

/**
 * Maven closes the class loader of a main class when main returns; what runs on in the background
 * needs one that stays.
 */
final class Lasting {

    private Lasting() {}

    /** The same class, from a loader that nobody closes. */
    static Class<?> twin(Class<?> type) throws ClassNotFoundException {
        var ours = (URLClassLoader) type.getClassLoader();
        return new URLClassLoader(ours.getURLs(), ours.getParent()).loadClass(type.getName());
    }
}

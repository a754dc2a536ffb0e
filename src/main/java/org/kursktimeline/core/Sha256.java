package org.kursktimeline.core;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes digests by SHA-256. */
public final class Sha256 {

    private Sha256() {}

    /** The digest of the bytes: 32 bytes. */
    public static byte[] of(byte[] bytes) {
        return start().digest(bytes);
    }

    /** A digest of nothing yet, to be given the bytes part by part. */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

package org.kursktimeline.database;

/** The login that reads. */
record ReaderLogin(Login login) {}

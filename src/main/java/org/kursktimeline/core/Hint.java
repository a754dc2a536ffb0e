package org.kursktimeline.core;

/**
 * Why a valid question may have found nothing.
 *
 * @param parameter the filter that it is about
 * @param detail the reason, in a sentence
 */
public record Hint(String parameter, String detail) {}

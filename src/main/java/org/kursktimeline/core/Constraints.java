package org.kursktimeline.core;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of {@code jakarta.validation} say about one value; lengths count code points.
 *
 * @param least the smallest number allowed, null for none; {@code most} likewise
 * @param words the words allowed; empty for any
 */
record Constraints(
        int minSize,
        int maxSize,
        boolean notBlank,
        java.util.regex.@Nullable Pattern pattern,
        String patternMessage,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        List<String> words) {

    static Constraints of(AnnotatedElement element) {
        var size = element.getAnnotation(Size.class);
        var pattern = element.getAnnotation(Pattern.class);
        var words = element.getAnnotation(Words.class);
        return new Constraints(
                size == null ? 0 : size.min(),
                size == null ? Integer.MAX_VALUE : size.max(),
                element.isAnnotationPresent(NotBlank.class),
                pattern == null ? null : java.util.regex.Pattern.compile(pattern.regexp()),
                pattern == null ? "" : pattern.message(),
                least(element),
                most(element),
                words == null ? List.of() : List.of(words.value()));
    }

    /** Checks a text; false when a fault was noted. */
    boolean allow(String text, Spot spot) {
        var fault = faultOf(text);
        if (fault == null) {
            return true;
        }
        spot.fault(fault.code(), spot.name() + " " + fault.detail());
        return false;
    }

    /** Checks a number; false when a fault was noted. */
    boolean allow(BigDecimal number, Spot spot) {
        boolean fits = (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
        if (!fits) {
            spot.fault("out-of-range", spot.name() + " " + range());
        }
        return fits;
    }

    private @Nullable Fault faultOf(String text) {
        if (!Text.isStorable(text)) {
            return Fault.at("", "not-storable", "contains NUL or half of a surrogate pair, which is not text");
        } else if (notBlank && Text.isBlank(text)) {
            return Fault.at("", "blank", "is blank");
        } else if (text.length() > maxSize && Text.length(text) > maxSize) {
            return Fault.at(
                    "", "too-long", "has " + Text.length(text) + " characters; at most " + maxSize + " are allowed");
        } else if (Text.length(text) < minSize) {
            return Fault.at("", "too-short", "has fewer than " + minSize + " characters");
        } else if (!words.isEmpty() && !words.contains(text)) {
            return Fault.at("", "unknown-value", unknownWord(text, words));
        } else if (pattern != null && !pattern.matcher(text).matches()) {
            return Fault.at("", "wrong-form", patternDetail(text, pattern));
        }
        return null;
    }

    static String unknownWord(String text, List<String> words) {
        var hint = Nearest.hint(text, words);
        return "is '" + Text.shortened(text) + "', which is not known"
                + (hint.isEmpty() ? "; it is one of " + String.join(", ", words) : hint);
    }

    private String patternDetail(String text, java.util.regex.Pattern form) {
        return "is '" + Text.shortened(text) + "'; "
                + (patternMessage.startsWith("{") ? "it must match " + form.pattern() : patternMessage);
    }

    private String range() {
        if (least == null) {
            return "is at most " + most;
        }
        return most == null ? "is at least " + least : "is a number from " + least + " to " + most;
    }

    private static @Nullable BigDecimal least(AnnotatedElement element) {
        var min = element.getAnnotation(Min.class);
        var decimal = element.getAnnotation(DecimalMin.class);
        return decimal != null ? new BigDecimal(decimal.value()) : min != null ? BigDecimal.valueOf(min.value()) : null;
    }

    private static @Nullable BigDecimal most(AnnotatedElement element) {
        var max = element.getAnnotation(Max.class);
        var decimal = element.getAnnotation(DecimalMax.class);
        return decimal != null ? new BigDecimal(decimal.value()) : max != null ? BigDecimal.valueOf(max.value()) : null;
    }
}

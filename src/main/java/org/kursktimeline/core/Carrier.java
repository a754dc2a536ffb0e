package org.kursktimeline.core;

import java.util.List;
import java.util.stream.Collectors;

/** Where the parameters of a request stand, which decides how their faults are told. */
public enum Carrier {

    /** In the address: 400, each fault with its {@code parameter}. */
    ADDRESS {
        @Override
        void check(Faults faults) {
            faults.throwIfAnyParameter();
        }

        @Override
        String several(String name, String sign, List<String> values) {
            return values.stream()
                    .map(value -> written(name, sign + Text.shortened(value)))
                    .collect(Collectors.joining("&", "; to give several, repeat it: ", ""));
        }

        @Override
        public String written(String name, String value) {
            return name + "=" + value;
        }

        @Override
        public String together(List<String> written) {
            return String.join("&", written);
        }
    },

    /** In a JSON body, whose members are named like the parameters: 422, each fault with its {@code pointer}. */
    BODY {
        @Override
        void check(Faults faults) {
            var inBody = new Faults();
            faults.all().forEach(fault -> inBody.at(pointer(fault), fault.code(), fault.detail()));
            inBody.throwIfAny();
        }

        @Override
        String several(String name, String sign, List<String> values) {
            return values.stream()
                    .map(value -> quoted(sign + Text.shortened(value)))
                    .collect(Collectors.joining(", ", "; to give several, write \"" + name + "\": [", "]"));
        }

        @Override
        public String written(String name, String value) {
            return quoted(name) + ": " + quoted(value);
        }

        @Override
        public String together(List<String> written) {
            return String.join(", ", written);
        }
    };

    abstract void check(Faults faults);

    /** The end of a sentence that says how several values of one parameter are written. */
    abstract String several(String name, String sign, List<String> values);

    /** A parameter with a value as it is written there; what the address would need encoded is left as it is. */
    public abstract String written(String name, String value);

    /** Several of these beside one another. */
    public abstract String together(List<String> written);

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String pointer(Fault fault) {
        return fault.parameter() == null ? String.valueOf(fault.pointer()) : "/" + fault.parameter();
    }
}

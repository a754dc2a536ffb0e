package org.kursktimeline.core;

/** Where the parameters of a request stand, which decides how their faults are told. */
public enum Carrier {

    /** In the address: 400, each fault with its {@code parameter}. */
    ADDRESS {
        @Override
        void check(Faults faults) {
            faults.throwIfAnyParameter();
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
    };

    abstract void check(Faults faults);

    private static String pointer(Fault fault) {
        return fault.parameter() == null ? String.valueOf(fault.pointer()) : "/" + fault.parameter();
    }
}

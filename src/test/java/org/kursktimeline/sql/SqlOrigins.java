package org.kursktimeline.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kursktimeline.sql.Bytecode.Code;
import org.kursktimeline.sql.Bytecode.Parameter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Follows every SQL text from the call that runs it back to where it was written: through variables, parameters,
 * fields, results of our own methods and concatenation. Each way must end in a constant, a number or a method that is
 * trusted by name; a way that cannot be followed is not constant.
 */
final class SqlOrigins {

    private static final Set<String> RUNNERS = Set.of(
            "org/springframework/jdbc/core/simple/JdbcClient",
            "org/springframework/jdbc/core/JdbcTemplate",
            "org/springframework/jdbc/core/JdbcOperations",
            "org/springframework/jdbc/core/namedparam/NamedParameterJdbcTemplate",
            "org/springframework/jdbc/core/namedparam/NamedParameterJdbcOperations",
            "jakarta/persistence/EntityManager",
            "java/sql/Connection",
            "java/sql/Statement");
    /** Of these no letter gets into a text. */
    private static final Set<String> HARMLESS = Set.of("I", "J", "S", "B", "Z", "F", "D", "Ljava/util/Locale;");

    private final Bytecode bytecode;
    private final Set<String> fragments;
    private final Predicate<String> trusted;
    private final Set<Object> onTheWay = new HashSet<>();
    private String lastStep = "";

    /**
     * Makes a search.
     *
     * @param fragments our types that carry SQL: every text given to their constructors is checked like SQL that is run
     * @param trusted methods, as {@code org.kursktimeline.Type.method}, whose result counts as constant
     */
    SqlOrigins(Bytecode bytecode, Set<String> fragments, Predicate<String> trusted) {
        this.bytecode = bytecode;
        this.fragments = fragments;
        this.trusted = trusted;
    }

    /** The calls whose SQL is not constant, each with the step at which the way was lost. */
    List<String> violations() {
        var violations = new ArrayList<String>();
        for (var code : bytecode.methods()) {
            if (!isTrusted(code)) {
                instructions(code, MethodInsnNode.class::isInstance)
                        .map(MethodInsnNode.class::cast)
                        .filter(call ->
                                sqlArguments(call).anyMatch(depth -> !isConstant(code, code.below(call, depth))))
                        .forEach(call -> violations.add(code.place(call) + " takes SQL from " + lastStep));
            }
        }
        return violations;
    }

    /** How deep below the top of the stack the call finds SQL. */
    private IntStream sqlArguments(MethodInsnNode call) {
        var types = Type.getArgumentTypes(call.desc);
        if (runsSql(call)) {
            return IntStream.of(types.length - 1);
        }
        return call.name.equals("<init>") && fragments.contains(call.owner.replace('/', '.'))
                ? IntStream.range(0, types.length)
                        .filter(i -> types[i].equals(Type.getType(String.class)))
                        .map(i -> types.length - 1 - i)
                : IntStream.empty();
    }

    private static boolean runsSql(MethodInsnNode call) {
        return RUNNERS.contains(call.owner)
                && call.desc.startsWith("(Ljava/lang/String;")
                && !call.name.equals("unwrap");
    }

    private boolean isTrusted(Code code) {
        return trusted.test(code.name());
    }

    private boolean isConstant(Code code, SourceValue value) {
        return value.insns.stream().allMatch(instruction -> isConstant(code, instruction));
    }

    private boolean isConstant(Code code, AbstractInsnNode origin) {
        Object step = origin instanceof Parameter parameter ? List.of(code.method(), parameter.local) : origin;
        if (!onTheWay.add(step)) {
            return true;
        }
        try {
            boolean constant = follow(code, origin);
            if (!constant && lastStep.isEmpty()) {
                lastStep = origin instanceof Parameter
                        ? "a parameter of "
                                + code.place(code.method().instructions.getFirst())
                        : code.place(origin);
            }
            return constant;
        } finally {
            onTheWay.remove(step);
        }
    }

    private boolean follow(Code code, AbstractInsnNode origin) {
        lastStep = "";
        if (origin instanceof LdcInsnNode || origin.getOpcode() == Opcodes.ACONST_NULL) {
            return true;
        }
        if (origin instanceof Parameter parameter) {
            return parameter(code, parameter.local);
        }
        if (origin instanceof TypeInsnNode cast && cast.getOpcode() == Opcodes.CHECKCAST) {
            return isConstant(code, code.below(cast, 0));
        }
        if (origin instanceof InvokeDynamicInsnNode concat && concat.name.equals("makeConcatWithConstants")) {
            return arguments(code, concat, concat.desc);
        }
        if (origin instanceof FieldInsnNode field) {
            return fragments.contains(field.owner.replace('/', '.')) || bytecode.has(field.owner) && field(field);
        }
        if (origin.getOpcode() == Opcodes.ANEWARRAY) {
            return array(code, origin);
        }
        if (origin instanceof MethodInsnNode call) {
            return switch (call.owner) {
                case "java/lang/String" -> string(code, call);
                case "java/lang/StringBuilder" -> builder(code, call);
                default -> result(call);
            };
        }
        return false;
    }

    /** All arguments of a call are constants or numbers. */
    private boolean arguments(Code code, AbstractInsnNode call, String descriptor) {
        var types = Type.getArgumentTypes(descriptor);
        return IntStream.range(0, types.length)
                .allMatch(i -> HARMLESS.contains(types[i].getDescriptor())
                        || isConstant(code, code.below(call, types.length - 1 - i)));
    }

    /** A method of {@code String} whose receiver and arguments are constant; a list of texts cannot be followed. */
    private boolean string(Code code, MethodInsnNode call) {
        return !call.desc.contains("Ljava/lang/Iterable;")
                && arguments(code, call, call.desc)
                && (call.getOpcode() == Opcodes.INVOKESTATIC
                        || isConstant(code, code.below(call, Type.getArgumentTypes(call.desc).length)));
    }

    /** A text that is built in a class in which every builder is given constants only. */
    private boolean builder(Code code, MethodInsnNode call) {
        return bytecode.methods().stream()
                .filter(other -> other.type() == code.type())
                .allMatch(other -> instructions(
                                other,
                                instruction ->
                                        instruction instanceof MethodInsnNode built && built.owner.equals(call.owner))
                        .allMatch(built -> arguments(other, built, ((MethodInsnNode) built).desc)));
    }

    /** An array into which only constants are put. */
    private boolean array(Code code, AbstractInsnNode made) {
        return instructions(code, instruction -> instruction.getOpcode() == Opcodes.AASTORE)
                .filter(put -> code.below(put, 2).insns.contains(made))
                .allMatch(put -> isConstant(code, code.below(put, 0)));
    }

    /** Whatever the method, or one that overrides it, returns. */
    private boolean result(MethodInsnNode call) {
        boolean nameOfAConstant = call.name.equals("name") && bytecode.isOfEnums(call.owner);
        if (nameOfAConstant || trusted.test(call.owner.replace('/', '.') + "." + call.name)) {
            return true;
        }
        var bodies = bytecode.has(call.owner) ? bodies(call) : List.<Code>of();
        return !bodies.isEmpty()
                && bodies.stream()
                        .allMatch(body -> isTrusted(body)
                                || instructions(body, end -> end.getOpcode() == Opcodes.ARETURN)
                                        .allMatch(end -> isConstant(body, body.below(end, 0))));
    }

    private List<Code> bodies(MethodInsnNode call) {
        return bytecode.methods().stream().filter(code -> mayRun(call, code)).toList();
    }

    private boolean mayRun(MethodInsnNode call, Code code) {
        return call.name.equals(code.method().name)
                && call.desc.equals(code.method().desc)
                && (call.name.equals("<init>")
                        ? call.owner.equals(code.type().name)
                        : bytecode.areRelated(call.owner, code.type().name));
    }

    /** Whatever is put into the field anywhere. */
    private boolean field(FieldInsnNode read) {
        return bytecode.methods().stream()
                .allMatch(code -> instructions(
                                code,
                                instruction -> instruction instanceof FieldInsnNode put
                                        && (put.getOpcode() == Opcodes.PUTFIELD || put.getOpcode() == Opcodes.PUTSTATIC)
                                        && put.owner.equals(read.owner)
                                        && put.name.equals(read.name))
                        .allMatch(put -> isConstant(code, code.below(put, 0))));
    }

    /** Whatever any caller passes, at least one; a caller through a method reference passes what is captured. */
    private boolean parameter(Code code, int local) {
        int index = index(code, local);
        var calls = bytecode.methods().stream()
                .flatMap(caller -> instructions(caller, instruction -> calls(instruction, code))
                        .map(call -> passes(caller, call, index)))
                .toList();
        return index >= 0 && !calls.isEmpty() && calls.stream().allMatch(constant -> constant);
    }

    private static int index(Code code, int local) {
        int next = (code.method().access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
        var types = Type.getArgumentTypes(code.method().desc);
        for (int i = 0; i < types.length; i++) {
            if (next == local) {
                return i;
            }
            next += types[i].getSize();
        }
        return -1;
    }

    private boolean calls(AbstractInsnNode instruction, Code code) {
        return instruction instanceof MethodInsnNode call && mayRun(call, code)
                || instruction instanceof InvokeDynamicInsnNode lambda
                        && handle(lambda)
                                .filter(to -> to.getOwner().equals(code.type().name)
                                        && to.getName().equals(code.method().name)
                                        && to.getDesc().equals(code.method().desc))
                                .isPresent();
    }

    private static Optional<Handle> handle(InvokeDynamicInsnNode lambda) {
        return Stream.of(lambda.bsmArgs)
                .filter(Handle.class::isInstance)
                .map(Handle.class::cast)
                .findFirst();
    }

    private boolean passes(Code caller, AbstractInsnNode call, int index) {
        if (!caller.isReached(call)) {
            return true;
        }
        if (call instanceof MethodInsnNode direct) {
            return isTrusted(caller)
                    || isConstant(caller, caller.below(call, Type.getArgumentTypes(direct.desc).length - 1 - index));
        }
        var lambda = (InvokeDynamicInsnNode) call;
        var captured = Type.getArgumentTypes(lambda.desc).length;
        boolean bound = handle(lambda).orElseThrow().getTag() != Opcodes.H_INVOKESTATIC;
        int at = bound ? index + 1 : index;
        return at < captured && isConstant(caller, caller.below(call, captured - 1 - at));
    }

    private static Stream<AbstractInsnNode> instructions(Code code, Predicate<AbstractInsnNode> kind) {
        return Stream.of(code.method().instructions.toArray()).filter(kind).filter(code::isReached);
    }
}

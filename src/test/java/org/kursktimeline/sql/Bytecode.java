package org.kursktimeline.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Compiled classes, and for each instruction where the values on its stack come from. */
final class Bytecode {

    private final Map<String, ClassNode> classes = new HashMap<>();
    private final List<Code> methods = new ArrayList<>();

    /** Reads all classes below the folders. */
    Bytecode(List<Path> folders) {
        folders.forEach(this::read);
        classes.values()
                .forEach(type -> type.methods.stream()
                        .filter(method -> method.instructions.size() > 0)
                        .forEach(method -> methods.add(new Code(type, method, frames(type, method)))));
    }

    List<Code> methods() {
        return methods;
    }

    boolean has(String type) {
        return classes.containsKey(type);
    }

    /** Tells whether the type is an enum, or an interface that enums alone implement. */
    boolean isOfEnums(String type) {
        if (!isInterface(type)) {
            return has(type) && (classes.get(type).access & Opcodes.ACC_ENUM) != 0;
        }
        var implementers = classes.keySet().stream()
                .filter(other -> !isInterface(other) && isA(other, type))
                .toList();
        return !implementers.isEmpty() && implementers.stream().allMatch(this::isOfEnums);
    }

    private boolean isInterface(String type) {
        return has(type) && (classes.get(type).access & Opcodes.ACC_INTERFACE) != 0;
    }

    /** Tells whether one of the two types is the other or extends it. */
    boolean areRelated(String one, String other) {
        return isA(one, other) || isA(other, one);
    }

    private boolean isA(String type, String of) {
        var found = classes.get(type);
        return type.equals(of)
                || found != null
                        && (isA(found.superName, of)
                                || found.interfaces.stream().anyMatch(face -> isA(face, of)));
    }

    private void read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                var type = new ClassNode();
                new ClassReader(Files.readAllBytes(file)).accept(type, 0);
                classes.put(type.name, type);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Frame<SourceValue>[] frames(ClassNode type, MethodNode method) {
        try {
            return new Analyzer<>(new Origins()).analyze(type.name, method);
        } catch (AnalyzerException broken) {
            throw new IllegalStateException(type.name + "." + method.name, broken);
        }
    }

    /** A method with its frames. */
    record Code(ClassNode type, MethodNode method, Frame<SourceValue>[] frames) {

        /** The value that stands so many places below the top of the stack when the instruction runs. */
        SourceValue below(AbstractInsnNode instruction, int depth) {
            var frame = frames[method.instructions.indexOf(instruction)];
            return frame.getStack(frame.getStackSize() - 1 - depth);
        }

        boolean isReached(AbstractInsnNode instruction) {
            return frames[method.instructions.indexOf(instruction)] != null;
        }

        /** The method's name with that of its class, e.g. {@code org.kursktimeline.Type.method}. */
        String name() {
            return type.name.replace('/', '.') + "." + method.name;
        }

        /** Where a person finds it. */
        String place(AbstractInsnNode instruction) {
            var at = instruction;
            while (at != null && !(at instanceof LineNumberNode)) {
                at = at.getPrevious();
            }
            return name() + (at instanceof LineNumberNode line ? ":" + line.line : "");
        }
    }

    /** The start of a method, as far as one of its parameters comes from there. */
    static final class Parameter extends InsnNode {

        final int local;

        Parameter(int local) {
            super(Opcodes.NOP);
            this.local = local;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Parameter parameter && parameter.local == local;
        }

        @Override
        public int hashCode() {
            return local;
        }
    }

    /** Keeps origins through local variables, where ASM's own interpreter forgets them. */
    private static final class Origins extends SourceInterpreter {

        Origins() {
            super(ASM9);
        }

        @Override
        public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
            return value;
        }

        @Override
        public SourceValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
            return new SourceValue(type.getSize(), new Parameter(local));
        }
    }
}

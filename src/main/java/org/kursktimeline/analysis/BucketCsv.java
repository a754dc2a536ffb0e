package org.kursktimeline.analysis;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.CsvCells;

/**
 * A grouped timeline as CSV (RFC 4180, UTF-8): one header line, then a line for each bucket. After the keys and the count
 * come the foremost event, and low, best and high of each sum that occurs, as {@code killed_civilians_low}; what is not
 * known is empty. What does not add up has no column.
 */
final class BucketCsv {

    private BucketCsv() {}

    static byte[] of(List<Bucket> buckets, GroupRequest request) {
        var sums = sums(buckets);
        var out = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(CsvCells.QUOTED)
                .build(out)) {
            csv.writeRecord(header(request, sums));
            buckets.forEach(bucket -> csv.writeRecord(line(bucket, request, sums)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every byte", impossible);
        }
        return out.toByteArray();
    }

    private static List<String> sums(List<Bucket> buckets) {
        var names = new TreeSet<String>();
        buckets.forEach(bucket -> figures(bucket).forEach(sum -> names.add(name(sum))));
        return List.copyOf(names);
    }

    private static List<String> header(GroupRequest request, List<String> sums) {
        var header = new ArrayList<String>();
        if (request.wants("key")) {
            request.dimensions().stream().map(Coded::code).forEach(header::add);
        }
        if (request.wants("count")) {
            header.add("count");
        }
        if (request.wants("top")) {
            header.addAll(List.of("top_id", "top_title"));
        }
        sums.forEach(sum -> Stream.of("low", "best", "high").forEach(end -> header.add(sum + "_" + end)));
        return header;
    }

    private static List<String> line(Bucket bucket, GroupRequest request, List<String> sums) {
        var line = new ArrayList<String>();
        var key = bucket.key() == null ? Map.<String, @Nullable String>of() : bucket.key();
        request.dimensions().stream()
                .filter(dimension -> request.wants("key"))
                .forEach(dimension -> line.add(CsvCells.safe(
                        Optional.ofNullable(key.get(dimension.code())).orElse(""))));
        if (bucket.count() != null) {
            line.add(Long.toString(bucket.count()));
        }
        if (bucket.top() != null) {
            var first = bucket.top().stream().findFirst();
            line.add(first.map(event -> event.id().toString()).orElse(""));
            line.add(first.map(event -> CsvCells.safe(event.title())).orElse(""));
        }
        sums.forEach(name -> {
            var sum = figures(bucket).stream()
                    .filter(one -> name(one).equals(name))
                    .findFirst();
            line.add(number(sum, FigureSum::low));
            line.add(number(sum, FigureSum::best));
            line.add(number(sum, FigureSum::high));
        });
        return line;
    }

    private static List<FigureSum> figures(Bucket bucket) {
        return bucket.figures() == null ? List.of() : bucket.figures();
    }

    private static String name(FigureSum sum) {
        return sum.metric() + "_" + sum.group() + (sum.object() == null ? "" : "_" + sum.object());
    }

    private static String number(Optional<FigureSum> sum, Function<FigureSum, @Nullable BigDecimal> end) {
        return sum.flatMap(one -> Optional.ofNullable(end.apply(one)))
                .map(BigDecimal::toPlainString)
                .orElse("");
    }
}

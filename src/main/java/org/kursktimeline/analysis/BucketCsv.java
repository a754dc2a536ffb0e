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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.Coded;
import org.kursktimeline.core.CsvCells;

/**
 * A grouped timeline as CSV (RFC 4180, UTF-8): one header line, then a line for each bucket. After the keys and the
 * count come the foremost event, and low, best and high of each sum that occurs, as {@code killed_civilians_low} (see
 * {@link SumColumns}); what is not known is empty. What does not add up has no column.
 */
final class BucketCsv {

    private final GroupRequest request;
    private final SumColumns sums;
    private final boolean raw;

    private BucketCsv(GroupRequest request, SumColumns sums, boolean raw) {
        this.request = request;
        this.sums = sums;
        this.raw = raw;
    }

    /**
     * The file of the buckets.
     *
     * @param raw whether titles stand as they are, also those that a spreadsheet would take for formulas
     */
    static byte[] of(List<Bucket> buckets, GroupRequest request, boolean raw) {
        var sums = new SumColumns(
                buckets.stream().flatMap(bucket -> figures(bucket).stream()).toList());
        var file = new BucketCsv(request, sums, raw);
        var out = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(CsvCells.QUOTED)
                .build(out)) {
            csv.writeRecord(file.header());
            buckets.forEach(bucket -> csv.writeRecord(file.line(bucket)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every byte", impossible);
        }
        return out.toByteArray();
    }

    private List<String> header() {
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
        sums.keys()
                .forEach(
                        key -> Stream.of("low", "best", "high").forEach(end -> header.add(sums.name(key) + "_" + end)));
        return header;
    }

    private List<String> line(Bucket bucket) {
        var line = new ArrayList<String>();
        var key = bucket.key() == null ? Map.<String, @Nullable String>of() : bucket.key();
        request.dimensions().stream()
                .filter(dimension -> request.wants("key"))
                .forEach(dimension -> line.add(
                        text(Optional.ofNullable(key.get(dimension.code())).orElse(""))));
        if (bucket.count() != null) {
            line.add(Long.toString(bucket.count()));
        }
        if (bucket.top() != null) {
            var first = bucket.top().stream().findFirst();
            line.add(first.map(event -> event.id().toString()).orElse(""));
            line.add(first.map(event -> text(event.title())).orElse(""));
        }
        sums.keys().forEach(asked -> addSum(line, bucket, asked));
        return line;
    }

    private static void addSum(List<String> line, Bucket bucket, String asked) {
        var sum = figures(bucket).stream()
                .filter(one -> SumColumns.key(one).equals(asked))
                .findFirst();
        line.add(number(sum, FigureSum::low));
        line.add(number(sum, FigureSum::best));
        line.add(number(sum, FigureSum::high));
    }

    private String text(String text) {
        return raw ? text : CsvCells.safe(text);
    }

    private static List<FigureSum> figures(Bucket bucket) {
        return bucket.figures() == null ? List.of() : bucket.figures();
    }

    private static String number(Optional<FigureSum> sum, Function<FigureSum, @Nullable BigDecimal> end) {
        return sum.flatMap(one -> Optional.ofNullable(end.apply(one)))
                .map(BigDecimal::toPlainString)
                .orElse("");
    }
}

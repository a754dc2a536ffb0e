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
import org.jspecify.annotations.Nullable;
import org.kursktimeline.core.CsvCells;
import org.kursktimeline.core.web.TableFormat;
import org.kursktimeline.timeline.group.Dimension;

/**
 * A grouped timeline as CSV (RFC 4180, UTF-8): one header line, then a line for each bucket. After the keys and the
 * count come the foremost event, and low, best and high of each sum that occurs, as {@code killed_civilians_low} (see
 * {@link SumColumns}); what is not known is empty. What does not add up has no column.
 */
final class BucketCsv {

    private final GroupRequest request;
    private final SumColumns sums;
    private final boolean raw;

    /** A column's name and its HXL tag. */
    private record Head(String name, String tag) {}

    private BucketCsv(GroupRequest request, SumColumns sums, boolean raw) {
        this.request = request;
        this.sums = sums;
        this.raw = raw;
    }

    /**
     * The file of the buckets.
     *
     * @param wanted whether titles stand as they are, and whether the second line has the HXL tags
     */
    static byte[] of(List<Bucket> buckets, GroupRequest request, TableFormat wanted) {
        var sums = new SumColumns(
                buckets.stream().flatMap(bucket -> figures(bucket).stream()).toList());
        var file = new BucketCsv(request, sums, wanted.raw());
        var out = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(CsvCells.QUOTED)
                .build(out)) {
            var heads = file.heads();
            csv.writeRecord(heads.stream().map(Head::name).toList());
            if (wanted.hxl()) {
                csv.writeRecord(heads.stream().map(Head::tag).toList());
            }
            buckets.forEach(bucket -> csv.writeRecord(file.line(bucket)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every byte", impossible);
        }
        return out.toByteArray();
    }

    private List<Head> heads() {
        var heads = new ArrayList<Head>();
        if (request.wants("key")) {
            request.dimensions().stream().map(BucketCsv::key).forEach(heads::add);
        }
        if (request.wants("count")) {
            heads.add(new Head("count", "#indicator+events+num"));
        }
        if (request.wants("top")) {
            heads.add(new Head("top_id", "#event+id"));
            heads.add(new Head("top_title", "#event+title"));
        }
        sums.keys().stream().map(sums::name).forEach(sum -> {
            heads.add(sum(sum, "low", "min"));
            heads.add(sum(sum, "best", "best"));
            heads.add(sum(sum, "high", "max"));
        });
        return heads;
    }

    private static Head key(Dimension dimension) {
        var tag = dimension.isTime()
                ? "#date+" + dimension.code()
                : switch (dimension) {
                    case PLACE -> "#loc+code";
                    case TYPE -> "#event+type+code";
                    case ENTITY -> "#actor+code";
                    case CLAIMANT -> "#org+claimant+code";
                    default -> "#org+source+code";
                };
        return new Head(dimension.code(), tag);
    }

    private static Head sum(String sum, String end, String attribute) {
        return new Head(sum + "_" + end, "#indicator+" + sum.replaceAll("[^a-z0-9_]", "_") + "+" + attribute + "+num");
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

package org.junheng.web.results;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The lines of a GeoJSON file (RFC 7946): outlines of areas and lines, in longitude and latitude; all else in it is passed over. */
final class GeoJson {

    private static final int MOST_POINTS = 50_000;
    private static final double EAST = 180;
    private static final double NORTH = 90;
    private static final int SHORTEST = 2;

    private final List<double[][]> lines = new ArrayList<>();
    private int points;

    private GeoJson() {}

    /** @throws Refusal for what is no JSON, is no longitude and latitude, or is too large */
    static List<double[][]> lines(byte[] content) {
        GeoJson found = new GeoJson();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), content)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME
                        && json.currentName().equals("coordinates")) {
                    json.nextToken();
                    found.array(json);
                }
            }
        } catch (JacksonException broken) {
            throw new Refusal(
                    Words.of("这个文件不是完整的 GeoJSON；请重新导出", "this file is no complete GeoJSON; export it again"), broken);
        }
        return List.copyOf(found.lines);
    }

    /** A point, or arrays of points at any depth; gives the point, or null for anything deeper. */
    private double[] array(JsonParser json) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return null;
        }
        List<Double> numbers = new ArrayList<>();
        List<double[]> line = new ArrayList<>();
        for (JsonToken token = json.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = json.nextToken()) {
            if (token.isNumeric()) {
                numbers.add(json.getDoubleValue());
            } else if (token == JsonToken.START_ARRAY) {
                double[] point = array(json);
                if (point != null) {
                    line.add(point);
                }
            } else {
                json.skipChildren();
            }
        }
        if (line.size() >= SHORTEST) {
            lines.add(line.toArray(double[][]::new));
        }
        return numbers.size() >= SHORTEST ? point(numbers.get(0), numbers.get(1)) : null;
    }

    private double[] point(double longitude, double latitude) {
        if (Math.abs(longitude) > EAST || Math.abs(latitude) > NORTH) {
            throw new Refusal(Words.of(
                    "坐标 %s, %s 不是经纬度；请按 WGS 84 或 CGCS2000 经纬度导出",
                    "%s, %s is no longitude and latitude; export it in degrees", longitude, latitude));
        }
        if (++points > MOST_POINTS) {
            throw new Refusal(
                    Words.of("点太多（超过 %d 个）；请简化后再上传", "too many points (more than %d); simplify it first", MOST_POINTS));
        }
        return new double[] {longitude, latitude};
    }
}

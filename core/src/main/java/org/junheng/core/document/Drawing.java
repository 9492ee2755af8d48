package org.junheng.core.document;

import java.io.OutputStream;

/**
 * A picture as what it shows (图): about ten kinds, each for one question. Drawn as SVG with attributes alone, so that it is the same on a
 * page, in print and by itself; words and shapes say what colours repeat. Bars start at 0.
 */
public sealed interface Drawing permits Strips, Bullets, Years, Waterfall, Dumbbells, Dots, PlaceMap, Multiples {

    /** The computed headline; what a reader who cannot see the picture is told it is. */
    String title();

    /** Writes it as an SVG file of its own. */
    static void write(Drawing drawing, OutputStream out) {
        Xml svg = new Xml(out).head("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        draw(svg, drawing);
        svg.end();
    }

    /** Draws it where something else is being written. */
    static void draw(Xml svg, Drawing drawing) {
        if (drawing instanceof Strips strips) {
            StripsSvg.write(svg, strips);
        } else if (drawing instanceof Bullets bullets) {
            BulletsSvg.write(svg, bullets);
        } else if (drawing instanceof Years years) {
            YearsSvg.write(svg, years);
        } else if (drawing instanceof Waterfall waterfall) {
            WaterfallSvg.write(svg, waterfall);
        } else if (drawing instanceof Dumbbells dumbbells) {
            DumbbellsSvg.write(svg, dumbbells);
        } else if (drawing instanceof Dots dots) {
            DotsSvg.write(svg, dots);
        } else if (drawing instanceof PlaceMap map) {
            PlaceMapSvg.write(svg, map);
        } else if (drawing instanceof Multiples multiples) {
            MultiplesSvg.write(svg, multiples);
        }
    }
}

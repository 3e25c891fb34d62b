using System.Text;
using CsCheck;
using Whence.Examining;
using Whence.Examining.Zones;
using Whence.Formats.Papers;

namespace Whence.Formats.Tests.Papers;

public sealed class LayoutFileTests
{
    private static (Layout? Layout, PaperFault? Fault) Read(string json) =>
        LayoutFile.Read("layout.json", Encoding.UTF8.GetBytes(json));

    [Fact]
    public void A_layout_says_what_stands_where()
    {
        var layout = Read(
            """
            {"name":"series A","width":100,"height":64,"languages":["eng","rus"],
             "labels":[{"text":"Surname","x":30,"y":10,"width":12,"height":3},
                       {"text":"Born","x":30,"y":20,"width":9,"height":3},
                       {"text":"Office","x":30,"y":40,"width":9,"height":3},
                       {"text":"Bearer","x":30,"y":60,"width":12,"height":4}],
             "zones":[{"is":"photo","x":4,"y":13,"width":22,"height":29},
                      {"is":"field","name":"Surname","says":"name","mandatory":true,"x":48,"y":11,"width":27,"height":5},
                      {"is":"blank","x":79,"y":12,"width":16,"height":15}]}
            """
        )
            .Layout.ShouldNotBeNull();
        layout.Labels[0].ShouldBe(new LayoutLabel("Surname", new Box(30, 10, 12, 3)));
        layout.Labels.Length.ShouldBe(4);
        layout.Languages.ShouldBe(["eng", "rus"]);
        layout.Blanks.ShouldBe([new Box(79, 12, 16, 15)]);
        layout.Zones.ShouldBe([
            new LayoutZone(Part.Photo, new Box(4, 13, 22, 29)),
            new LayoutZone(Part.Field, new Box(48, 11, 27, 5))
            {
                Name = "Surname",
                Mandatory = true,
                Says = "name",
            },
        ]);
    }

    [Theory]
    [InlineData("""{"width":10,"height":5}""", "layout.json: name: it must be there, and not empty")]
    [InlineData("""{"name":"a","width":0,"height":5}""", "layout.json: width: a number from 1 to 100000 is expected")]
    [InlineData("""{"name":"a","width":9,"height":5,"zones":[{"x":1}]}""", "zones[0].y: a number from 0 to 100000")]
    [InlineData(
        """{"name":"a","width":9,"height":5,"zones":[{"is":"seal","x":1,"y":1,"width":1,"height":1}]}""",
        "zones[0].is: “seal” is none of photo, stamp"
    )]
    [InlineData(
        """{"name":"a","width":9,"height":5,"zones":[{"x":1,"y":1,"width":1,"height":1}]}""",
        "zones[0].is: it must be there: one of photo"
    )]
    [InlineData(
        """{"name":"a","width":9,"height":5,"labels":[{"x":1,"y":1,"width":1,"height":1}]}""",
        "labels[0].text: it must be there, and not empty"
    )]
    [InlineData("""{"name":"a","width":9,"height":5,"zone":[]}""", "layout.json: zone: there is no such field")]
    [InlineData(
        """{"name":"a","width":9,"height":5,"zones":[{"is":"photo","x":1,"y":1,"width":1,"height":4.5}]}""",
        "layout.json: zones[0]: it reaches to 2, 5.5, off the page of 9 × 5"
    )]
    [InlineData(
        """{"name":"a","width":9,"height":5,"labels":[{"text":"A","x":8,"y":1,"width":2,"height":1}]}""",
        "layout.json: labels[0]: it reaches to 10, 2, off the page of 9 × 5"
    )]
    [InlineData(
        """{"name":"a","width":9,"height":5,"labels":[{"text":"A","x":1,"y":1,"width":2,"height":1}]}""",
        "layout.json: labels: 4 printed labels at least are needed to lay a page on it, not 1"
    )]
    [InlineData(
        """{"name":"a","width":9,"height":5,"labels":[{"text":"A","x":1,"y":1,"width":2,"height":1},{"text":"B","x":1,"y":1,"width":2,"height":1},{"text":"C","x":1,"y":1,"width":2,"height":1},{"text":"D","x":1,"y":1,"width":2,"height":1}]}""",
        "layout.json: zones: one at least is needed"
    )]
    public void A_fault_is_told_with_its_place_and_reason(string json, string fault) =>
        Read(json).Fault.ShouldNotBeNull().ToString().ShouldContain(fault, Case.Sensitive);

    [Fact]
    public void No_bytes_at_all_make_it_fall() =>
        Gen
            .Byte.Array[0, 60]
            .Sample(
                bytes =>
                {
                    var (layout, fault) = LayoutFile.Read("x", bytes);
                    return (layout is null) != (fault is null);
                },
                iter: 2000
            );
}

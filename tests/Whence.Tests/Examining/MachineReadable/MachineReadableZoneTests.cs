using CsCheck;
using Whence.Examining.MachineReadable;

namespace Whence.Tests.Examining.MachineReadable;

public sealed class MachineReadableZoneTests
{
    private static MachineReadableZone Read(params string[] lines) => MachineReadableZone.Read([.. lines]).Zone!;

    [Theory]
    [MemberData(nameof(Specimens.All), MemberType = typeof(Specimens))]
    public void Each_specimen_holds_and_is_kept_as_read(string format, string[] lines)
    {
        var zone = Read(lines);
        zone.Format.ShouldBe(format);
        zone.Faults.ShouldBeEmpty();
        zone.Holds.ShouldBeTrue();
        zone.Lines.ShouldBe(lines);
        zone.Slips().ShouldBeEmpty();
    }

    [Fact]
    public void Its_fields_are_told()
    {
        var zone = Read(Specimens.Passport);
        (zone.Number, zone.Born, zone.Expires).ShouldBe(("L898902C3", "740812", "120415"));
        zone.Checks.Select(check => check.Name)
            .ShouldBe(["document number", "date of birth", "date of expiry", "optional data", "all of them together"]);
    }

    [Fact]
    public void White_space_in_a_line_is_passed_over() =>
        Read("P<UTO ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<< ", " L898902C36 UTO7408122F1204159ZE184226B<<<<<10")
            .Holds.ShouldBeTrue();

    [Fact]
    public void A_number_of_more_than_nine_characters_goes_on_in_the_optional_data()
    {
        var number = "D23145890734";
        var digit = CheckDigit.Of(number);
        var first = $"I<UTO{number[..9]}<{number[9..]}{digit}<<<<<<<<<<<";
        var composite = CheckDigit.Of(first[5..] + "7408122" + "1204159" + "<<<<<<<<<<<");
        var zone = Read(first, $"7408122F1204159UTO<<<<<<<<<<<{composite}", Specimens.Card[2]);
        zone.Number.ShouldBe(number);
        zone.Holds.ShouldBeTrue();
        Read(first.Replace('4', '5'), $"7408122F1204159UTO<<<<<<<<<<<{composite}", Specimens.Card[2])
            .Holds.ShouldBeFalse();
    }

    [Fact]
    public void A_digit_read_for_a_letter_like_it_is_told_as_the_slip_that_would_make_it_pass()
    {
        // The O of "UTO" is read as a nought, and a 0 of the number as an O.
        var zone = Read(Specimens.Passport[0], "L8989O2C36UTO7408122F1204159ZE184226B<<<<<10");
        zone.Holds.ShouldBeFalse();
        zone.Checks.Where(check => !check.Holds)
            .Select(check => check.Name)
            .ShouldBe(["document number", "all of them together"]);
        zone.Slips().ShouldContain(new Slip(2, 6, 'O', '0'));
        zone.Lines[1].ShouldContain("L8989O2C3");
    }

    [Theory]
    [InlineData("L898902C36UTO7402302F1204159ZE184226B<<<<<10", "is no day of the calendar")]
    [InlineData("L898902C36UTO74O8122F1204159ZE184226B<<<<<10", "has a letter")]
    [InlineData("L898902C36UTO7408122X1204159ZE184226B<<<<<10", "is neither M, F nor <")]
    [InlineData("L898902C36QQQ7408122F1204159ZE184226B<<<<<10", "is the code of no state")]
    [InlineData("L898902c36UTO7408122F1204159ZE184226B<<<<<10", "“c” cannot stand in a machine readable zone")]
    public void What_stands_where_it_cannot_is_told(string second, string fault) =>
        Read(Specimens.Passport[0], second).Faults.ShouldContain(f => f.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void A_day_that_is_not_known_is_filled_up()
    {
        var digit = CheckDigit.Of("74<<<<");
        var zone = Read(Specimens.LargeVisa[0], $"L8988901C4XXX74<<<<{digit}F96121096ZE184226B<<<<<<");
        zone.Faults.ShouldBeEmpty();
        zone.Holds.ShouldBeTrue();
    }

    [Theory]
    [InlineData("two or three lines, not 1", "P<UTO")]
    [InlineData("line 1 has 5 characters, but line 2 has 4", "P<UTO", "L898")]
    [InlineData("no form has 2 lines of 5 characters", "P<UTO", "L8989")]
    [InlineData("two or three lines, not 0")]
    public void What_is_no_zone_has_its_reason(string reason, params string[] lines) =>
        MachineReadableZone.Read([.. lines]).Reason.ShouldNotBeNull().ShouldContain(reason);

    [Fact]
    public void No_text_at_all_makes_it_fall() =>
        Gen
            .String.Array[0, 4]
            .Sample(
                lines =>
                {
                    var (zone, reason) = MachineReadableZone.Read([.. lines]);
                    return (zone is null) != (reason is null) && zone?.Slips() is not { IsDefault: true };
                },
                iter: 2000
            );
}

using Whence.Examining.Likeness;
using Whence.Examining.Zones;

namespace Whence.Media.Pictures;

/// <summary>A decoded picture, as its metadata turn it.</summary>
/// <param name="Plane">Its luminance.</param>
/// <param name="Spectrum">What its perceptual hashes are made of; null where it is too small.</param>
public sealed record Picture(LuminancePlane Plane, PdqSpectrum? Spectrum);

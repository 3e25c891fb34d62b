using Whence.Measures;

return args switch
{
    ["reuse"] => Reuse.Run(),
    _ => 0,
};

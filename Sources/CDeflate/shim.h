#ifndef ONRECORD_CDEFLATE_SHIM_H
#define ONRECORD_CDEFLATE_SHIM_H

#include <libdeflate.h>

#endif

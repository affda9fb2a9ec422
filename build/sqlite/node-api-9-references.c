/*
 * Lets better-sqlite3, written for Node-API 10, run on an Electron that speaks version 9.
 *
 * Version 10 can refer to any value; version 9 to objects, functions, external values and symbols only, and
 * better-sqlite3 keeps references to strings. The linker sends every reference call through the functions
 * below (-Wl,--wrap=NAME): a reference becomes a small box that holds Node-API's own reference, either to the
 * value or, for a value that version 9 refuses, to an object that carries the value in a property.
 *
 * napi_wrap and napi_add_finalizer hand out references too, so these are boxed as well: node-addon-api gives
 * them to the same calls afterwards.
 *
 * For development and tests on the fallback runtime only; what is shipped uses better-sqlite3's own binary.
 */
#include <stdbool.h>
#include <stdlib.h>
#include <js_native_api.h>

static const char *const CARRIED = "value";

typedef struct {
  napi_ref reference;
  bool carried;
} Box;

napi_status __real_napi_create_reference(napi_env, napi_value, uint32_t, napi_ref *);
napi_status __real_napi_delete_reference(napi_env, napi_ref);
napi_status __real_napi_reference_ref(napi_env, napi_ref, uint32_t *);
napi_status __real_napi_reference_unref(napi_env, napi_ref, uint32_t *);
napi_status __real_napi_get_reference_value(napi_env, napi_ref, napi_value *);
napi_status __real_napi_wrap(napi_env, napi_value, void *, napi_finalize, void *, napi_ref *);
napi_status __real_napi_add_finalizer(napi_env, napi_value, void *, napi_finalize, void *, napi_ref *);

static Box *unbox(napi_ref reference) { return (Box *)reference; }

static napi_status put_in_box(napi_status status, napi_ref reference, bool carried, napi_ref *result) {
  if (status != napi_ok) return status;
  Box *box = malloc(sizeof *box);
  if (box == NULL) abort();
  box->reference = reference;
  box->carried = carried;
  *result = (napi_ref)box;
  return napi_ok;
}

static bool can_be_referred_to(napi_valuetype type) {
  return type == napi_object || type == napi_function || type == napi_external || type == napi_symbol;
}

napi_status __wrap_napi_create_reference(napi_env env, napi_value value, uint32_t count, napi_ref *result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;

  bool carried = !can_be_referred_to(type);
  napi_value target = value;
  if (carried) {
    status = napi_create_object(env, &target);
    if (status == napi_ok) status = napi_set_named_property(env, target, CARRIED, value);
    if (status != napi_ok) return status;
  }
  napi_ref reference = NULL;
  status = __real_napi_create_reference(env, target, count, &reference);
  return put_in_box(status, reference, carried, result);
}

napi_status __wrap_napi_delete_reference(napi_env env, napi_ref boxed) {
  Box *box = unbox(boxed);
  napi_status status = __real_napi_delete_reference(env, box->reference);
  free(box);
  return status;
}

napi_status __wrap_napi_reference_ref(napi_env env, napi_ref boxed, uint32_t *result) {
  return __real_napi_reference_ref(env, unbox(boxed)->reference, result);
}

napi_status __wrap_napi_reference_unref(napi_env env, napi_ref boxed, uint32_t *result) {
  return __real_napi_reference_unref(env, unbox(boxed)->reference, result);
}

napi_status __wrap_napi_get_reference_value(napi_env env, napi_ref boxed, napi_value *result) {
  Box *box = unbox(boxed);
  napi_status status = __real_napi_get_reference_value(env, box->reference, result);
  /* No value: it was a weak reference, and its object is gone. */
  if (status != napi_ok || !box->carried || *result == NULL) return status;
  return napi_get_named_property(env, *result, CARRIED, result);
}

napi_status __wrap_napi_wrap(
    napi_env env, napi_value object, void *data, napi_finalize finalize, void *hint, napi_ref *result) {
  if (result == NULL) return __real_napi_wrap(env, object, data, finalize, hint, NULL);
  napi_ref reference = NULL;
  napi_status status = __real_napi_wrap(env, object, data, finalize, hint, &reference);
  return put_in_box(status, reference, false, result);
}

napi_status __wrap_napi_add_finalizer(
    napi_env env, napi_value object, void *data, napi_finalize finalize, void *hint, napi_ref *result) {
  if (result == NULL) return __real_napi_add_finalizer(env, object, data, finalize, hint, NULL);
  napi_ref reference = NULL;
  napi_status status = __real_napi_add_finalizer(env, object, data, finalize, hint, &reference);
  return put_in_box(status, reference, false, result);
}
